#!/usr/bin/env bash
# python-pskc 1.2 (Debian: python3-pskc 1.2-1): of the padding that XML Encryption allows only that of PKCS #7 is read.
#
# RFC 6030 §6 encrypts by XML Encryption, whose §5.2 pads a block with arbitrary bytes before the last one, which says how many go.
# python-pskc unpads by PKCS #7, where all of them say so: a key file of another maker, whose MAC fits, is refused with "Invalid padding".
# Whoever writes for it pads as PKCS #7 does, which XML Encryption allows as well. Seen: one secret, one key, and a MAC that fits each time;
# with bytes of 12 it opens, with bytes of 0 it does not. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-pskc=1.2-1 python3-cryptography=38.0.4-3+deb12u1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-cffi-backend=1.15.1-5+b1 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done
seen=$(PYTHONPATH="$folder/usr/lib/python3/dist-packages" /usr/bin/python3 - <<'PY'
import base64, hashlib, hmac, io
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from pskc import PSKC, __version__

assert __version__ == '1.2', __version__
SECRET, KEY, IV = b'12345678901234567890', bytes(16), bytes(16)

def file(filling):
    encryptor = Cipher(algorithms.AES(KEY), modes.CBC(IV)).encryptor()
    sealed = IV + encryptor.update(SECRET + bytes([filling]) * 11 + bytes([12])) + encryptor.finalize()
    mac = hmac.new(KEY, sealed, hashlib.sha256).digest()
    value, check = (base64.b64encode(one).decode() for one in (sealed, mac))
    return f'''<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc" xmlns:xenc="http://www.w3.org/2001/04/xmlenc#">
  <MACMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"/>
  <KeyPackage><Key Id="1"><Data><Secret>
    <EncryptedValue>
      <xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
      <xenc:CipherData><xenc:CipherValue>{value}</xenc:CipherValue></xenc:CipherData>
    </EncryptedValue>
    <ValueMAC>{check}</ValueMAC>
  </Secret></Data></Key></KeyPackage></KeyContainer>'''

def opened(filling):
    pskc = PSKC(io.BytesIO(file(filling).encode()))
    pskc.encryption.key = KEY
    try:
        return pskc.keys[0].secret == SECRET
    except Exception as error:
        return str(error)

print(opened(12), opened(0), sep=', ')
PY
)
echo "python-pskc 1.2: bytes of 12, bytes of 0: $seen"
[ "$seen" = 'True, Invalid padding' ]
