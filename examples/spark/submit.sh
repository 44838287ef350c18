#!/usr/bin/env bash
# Runs the job's jar as spark-submit does, with the Spark that Maven fetched: for machines without a Spark distribution.
# After `mvn package`:  examples/spark/submit.sh --master 'local[2]' -- leaks --in texts.jsonl --out leaks
# What stands before -- are options of spark-submit. DRIVER_MEMORY is the heap of the driver, JAVA_HOME its Java.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
jar="$here/target/stylome-spark.jar"
class_path="$here/target/spark.classpath"
if [[ ! -f "$jar" || ! -f "$class_path" || ! -f "$here/target/spark.opens" ]]; then
  echo "There is no $jar yet: run mvn package first." >&2
  exit 2
fi

options=()
while [[ $# -gt 0 && "$1" != "--" ]]; do
  options+=("$1")
  shift
done
shift || { echo "-- and a command are missing; try: $0 --master 'local[2]' -- --help" >&2; exit 2; }

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# What Spark's own launcher opens; the build writes it beside the class path.
read -r -d '' -a opens < "$here/target/spark.opens" || true
exec "$java" "${opens[@]}" "-Xmx${DRIVER_MEMORY:-2g}" -cp "$(cat "$class_path")" org.apache.spark.deploy.SparkSubmit \
  --class io.github.stylome.spark.Main "${options[@]}" "$jar" "$@"
