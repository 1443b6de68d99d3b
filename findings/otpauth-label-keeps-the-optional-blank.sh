#!/usr/bin/env bash
# otpauth 9.5.2 (npm) and pyotp 2.6.0 (Debian: python3-pyotp 2.6.0-3): the blank that may stand before an account's name becomes part of it.
#
# Key Uri Format (google/google-authenticator wiki): label = accountname / issuer (":" / "%3A") *"%20" accountname; "optional spaces may
# precede the account name". Its own example is Big%20Corporation%3A%20alice%40bigco.com. Both split that label at the colon and call the
# account " alice@bigco.com", which is not equal to the one read from a code without the blank, and write the blank again into a new URI.
# Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund otpauth@9.5.2
apt-get download -qq python3-pyotp=2.6.0-3 2>/dev/null
dpkg -x ./*.deb .
export URI='otpauth://totp/Big%20Corporation%3A%20alice%40bigco.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Big%20Corporation'
cat >look.mjs <<'JS'
import { URI } from 'otpauth'
const read = URI.parse(process.env.URI)
console.log(JSON.stringify([read.issuer, read.label]), read.toString().split('?')[0])
JS
seen=$(node look.mjs; PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import json, os, pyotp
read = pyotp.parse_uri(os.environ['URI'])
print(json.dumps([read.issuer, read.name], separators=(',', ':')), read.provisioning_uri().split('?')[0])
PY
)
echo "$seen"
[ "$seen" = '["Big Corporation"," alice@bigco.com"] otpauth://totp/Big%20Corporation:%20alice%40bigco.com
["Big Corporation"," alice@bigco.com"] otpauth://totp/Big%20Corporation:%20alice%40bigco.com' ]
