package io.github.stylome.cli.input;

import java.util.function.Consumer;

/** Reports input that is not used, a line each, and counts it. Not safe for concurrent use. */
public final class Rejections {
  private final Consumer<String> out;
  private int count;
  private int passedOver;

  /** Makes a report that goes to {@code out} line by line. */
  public Rejections(Consumer<String> out) {
    this.out = out;
  }

  /** Reports one rejected text. */
  public void report(Place place, String why) {
    count++;
    out.accept(place + ": " + why);
  }

  /** Reports a rejected row, or counts one that merely lacks what such rows often lack. */
  void report(Place place, RejectedRowException rejected) {
    if (rejected.isUsual()) {
      passedOver++;
    } else {
      report(place, String.valueOf(rejected.getMessage()));
    }
  }

  /** Says how many rows were passed over since they have no trace, if any; begins to count anew. Returns how many. */
  int tellPassedOver() {
    int told = passedOver;
    if (told > 0) {
      out.accept(told + (told == 1 ? " row has" : " rows have") + " no \"" + FieldNames.REASONING
          + "\" and " + (told == 1 ? "is" : "are") + " passed over");
    }
    passedOver = 0;
    return told;
  }

  /** Returns how many have been reported. */
  public int count() {
    return count;
  }
}
