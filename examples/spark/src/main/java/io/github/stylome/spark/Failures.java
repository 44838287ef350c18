package io.github.stylome.spark;

import io.github.stylome.spark.input.BadRowException;

/** Says in a line what went wrong. */
final class Failures {
  private Failures() {}

  /**
   * Returns what to tell the user: what is wrong with a row or an argument, wherever that lies in the chain of causes,
   * and else the deepest cause.
   */
  static String message(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadRowException || cause.getClass() == IllegalArgumentException.class) {
        return String.valueOf(cause.getMessage());
      }
      deepest = cause;
    }
    String message = String.valueOf(deepest.getMessage());
    // A task on another machine tells its exception in words alone: "Lost task ... Exception: message\n\tat ...".
    String name = BadRowException.class.getName() + ": ";
    int bad = message.indexOf(name);
    if (bad >= 0) {
      int end = message.indexOf("\n", bad);
      return message.substring(bad + name.length(), end < 0 ? message.length() : end);
    }
    return deepest.getClass().getSimpleName() + ": " + message;
  }
}
