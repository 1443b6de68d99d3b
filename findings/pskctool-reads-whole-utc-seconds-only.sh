#!/usr/bin/env bash
# pskctool 2.6.7 (Debian: pskctool and libpskc0 2.6.7-3.1+deb12u1, installed): of the dates that its own schema passes it reads those with whole seconds and a Z.
#
# StartDate and ExpiryDate are xs:dateTime in the schema of RFC 6030 §11, which knows fractions of a second and an offset (XML Schema
# Part 2 §3.2.7), and `pskctool --validate` says OK to all three below. Yet "14:59:59.999Z", as JavaScript's toISOString() and a day's end
# in Tokyo come out, makes --strict refuse the whole file; and "23:59:59+09:00", the same second as 14:59:59Z, is shown as 23:59:59 beside
# dates in UTC, nine hours late, with one general warning and exit status 0. Who writes for it writes whole seconds and Z.
# Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
[ "$(dpkg-query -W -f '${Version} ' pskctool libpskc0)" = '2.6.7-3.1+deb12u1 2.6.7-3.1+deb12u1 ' ]
export LC_ALL=C TZ=UTC
grep -A1 'name="ExpiryDate"' /usr/share/xml/pskc/pskc-schema.xsd | grep -q 'type="xs:dateTime"'

look() {
  cat >key.xml <<XML
<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc">
  <KeyPackage><Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp">
    <AlgorithmParameters><ResponseFormat Length="8" Encoding="DECIMAL"/></AlgorithmParameters>
    <Data><Secret><PlainValue>MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=</PlainValue></Secret><TimeInterval><PlainValue>60</PlainValue></TimeInterval></Data>
    <Policy><ExpiryDate>$1</ExpiryDate></Policy>
  </Key></KeyPackage>
</KeyContainer>
XML
  local valid shown strict=accepted
  valid=$(pskctool --validate key.xml 2>/dev/null)
  shown=$(pskctool --info key.xml 2>/dev/null | sed -n 's/.*Policy ExpiryDate: //p')
  pskctool --strict --info key.xml >/dev/null 2>&1 || strict=refused
  echo "$1: valid $valid, shown $shown, with --strict $strict"
}
seen=$(pskctool --version | head -1; look 2027-05-31T14:59:59Z; look 2027-05-31T14:59:59.999Z; look 2027-05-31T23:59:59+09:00)
echo "$seen"
[ "$seen" = 'pskctool (OATH Toolkit) 2.6.7
2027-05-31T14:59:59Z: valid OK, shown 2027-05-31 14:59:59, with --strict accepted
2027-05-31T14:59:59.999Z: valid OK, shown 2027-05-31 14:59:59, with --strict refused
2027-05-31T23:59:59+09:00: valid OK, shown 2027-05-31 23:59:59, with --strict refused' ]
