#!/usr/bin/env bash
# pyotp 2.6.0 (Debian: python3-pyotp 2.6.0-3): HOTP.at(n) and verify(code, n) take n from the starting counter, not the counter itself.
#
# RFC 4226 §5.1 knows one moving factor, the 8-byte counter, and pyotp's docstrings call the argument "the OTP HMAC counter". A key read
# from otpauth://hotp/…&counter=7 (Key Uri Format: "the initial counter value") gives at(7) the code of counter 14: its first code is at(0).
# Without counter= both are the same, so tests with the RFC's table do not show it. Seen: of the codes of RFC 4226 appendix D, at(0)
# is the eighth (162583, counter 7), at(2) the tenth (520489, counter 9), and verify() wants 2 for that one. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-pyotp=2.6.0-3 2>/dev/null
dpkg -x ./*.deb .
seen=$(PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
from pyotp import HOTP, parse_uri

assert 'the OTP HMAC counter' in HOTP.at.__doc__ and 'the OTP HMAC counter' in HOTP.verify.__doc__
SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
CODES = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split()
fresh = parse_uri(f'otpauth://hotp/alice?secret={SECRET}')
assert [fresh.at(n) for n in range(10)] == CODES
used = parse_uri(f'otpauth://hotp/alice?secret={SECRET}&counter=7')
print(CODES.index(used.at(0)), CODES.index(used.at(2)), used.at(7) == fresh.at(14), used.verify(CODES[9], 9), used.verify(CODES[9], 2))
PY
)
echo "pyotp 2.6.0, read with counter=7: at(0) and at(2) are counters, at(7) is 14, verify counter 9 by 9 and by 2: $seen"
[ "$seen" = '7 9 True False True' ]
