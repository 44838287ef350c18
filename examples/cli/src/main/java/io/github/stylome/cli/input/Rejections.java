package io.github.stylome.cli.input;

import java.util.function.Consumer;

/** Reports input that is not used, a line each, and counts it. Not safe for concurrent use. */
public final class Rejections {
  private final Consumer<String> out;
  private int count;

  /** Makes a report that goes to {@code out} line by line. */
  public Rejections(Consumer<String> out) {
    this.out = out;
  }

  /** Reports one rejected text. */
  public void report(Place place, String why) {
    count++;
    out.accept(place + ": " + why);
  }

  /** Returns how many have been reported. */
  public int count() {
    return count;
  }
}
