#!/bin/sh
# preview.sh CODICIL: how long it takes from saving a text to Chromium showing it, on the sample site and on 5,000 texts.
set -eu
cd "$(dirname "$0")/.."
codicil=$1
python=.build/browser/venv/bin/python
folder=.build/bench/preview

for browser in ${CHROMIUM:-} chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$browser" > /dev/null; then CHROMIUM=$(command -v "$browser") && break; fi
done
if [ ! -x "$python" ] || [ -z "${CHROMIUM:-}" ]; then
  echo "SKIPPED: the preview is measured where \`make test-browser\` has installed its browser."
  exit 0
fi
export CHROMIUM PYTHONDONTWRITEBYTECODE=1

rm -rf "$folder"
mkdir -p "$folder/sample"
cp -R content themes "$folder/sample"
python3 Benchmarks/corpus.py "$folder/corpus" --entities 500 > /dev/null
measure() {
  printf '%-42s' "$1"
  "$python" Tests/Browser/latency.py "$codicil" "$2" "$3" "$4"
}
echo
echo "From saving a text to the browser showing it"
measure "  sample site" "$folder/sample" content/entities/wemet/privacy/en.md wemet/en/data-protection/
measure "  5,000 texts" "$folder/corpus" content/entities/company-00250/privacy/en.md company-00250/en/privacy/
rm -rf "$folder"
