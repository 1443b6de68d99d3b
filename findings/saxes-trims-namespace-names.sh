#!/usr/bin/env bash
# saxes 6.0.0 (npm): the name of a namespace comes without the white space around it.
#
# Namespaces in XML 1.0 (third edition) §2.3 compares names as strings, character by character, so " urn:a" and "urn:a" are two
# namespaces; XML 1.0 §3.3.3 keeps the blank, since xmlns is CDATA where no document type says otherwise. saxes tells both as "urn:a":
# a reader that must tell them apart (a key container's schema knows one of them) has to look at the attribute's own value, which is
# kept whole. Seen: uri "urn:a" and attribute value " urn:a ". Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund saxes@6.0.0
cat >look.cjs <<'JS'
const { SaxesParser } = require('saxes')
const parser = new SaxesParser({ xmlns: true })
parser.on('opentag', ({ uri, attributes }) => console.log(JSON.stringify([uri, attributes.xmlns.value])))
parser.write('<a xmlns=" urn:a "/>').close()
JS
seen=$(node look.cjs)
echo "saxes 6.0.0: [uri, attribute] = $seen"
[ "$seen" = '["urn:a"," urn:a "]' ]
