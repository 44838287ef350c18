package io.github.stylome.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * How many times as fast one of ours is as one rival, in the same run.
 *
 * @param benchmark its name, what it was run on, and which of ours
 * @param ours the samples of ours
 * @param rival the rival's name; empty if there was none
 * @param theirs the samples of the rival, those of ours if there was none
 * @param bytesPerToken what ours has allocated for each token, where tokens are counted
 */
record Ratio(String benchmark, Samples ours, Optional<String> rival, Samples theirs, Optional<Double> bytesPerToken) {
  static Ratio of(String benchmark, RunResult ours, String rival, RunResult theirs) {
    return new Ratio(benchmark, Samples.of(ours), Optional.of(rival), Samples.of(theirs), allocation(ours));
  }

  static Ratio alone(String benchmark, RunResult ours) {
    return new Ratio(benchmark, Samples.of(ours), Optional.empty(), Samples.of(ours), allocation(ours));
  }

  /** Returns the ratio of the medians over all iterations of all JVMs. */
  double ratio() {
    return ours.speedOf(ours.median(), theirs.median());
  }

  /** Returns the ratio of our slowest iteration to their fastest. */
  double least() {
    return ours.speedOf(ours.slowest(), theirs.fastest());
  }

  /** Returns the ratio of our fastest iteration to their slowest. */
  double most() {
    return ours.speedOf(ours.fastest(), theirs.slowest());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("benchmark", benchmark);
    json.writeStringField("unit", ours.unit());
    json.writeNumberField("ours", rounded(ours.median()));
    if (rival.isPresent()) {
      json.writeStringField("rival", rival.get());
      json.writeNumberField("theirs", rounded(theirs.median()));
      json.writeNumberField("ratio", rounded(ratio()));
      json.writeNumberField("least", rounded(least()));
      json.writeNumberField("most", rounded(most()));
    }
    if (bytesPerToken.isPresent()) {
      json.writeNumberField("bytesPerToken", rounded(bytesPerToken.get()));
    }
    json.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  private static Optional<Double> allocation(RunResult result) {
    Result<?> tokens = result.getSecondaryResults().get("tokens");
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return tokens == null || bytes == null || tokens.getScore() == 0
        ? Optional.empty()
        : Optional.of(bytes.getScore() * result.getPrimaryResult().getScore() / tokens.getScore());
  }
}
