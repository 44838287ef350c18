package io.github.stylome.leak;

import java.util.Locale;

/** By which kind of words a text names its model or its maker. */
public enum LeakFrame {
  /** It says what it is: "I am …". */
  IDENTITY,
  /** It speaks as something: "as …, I". */
  AS,
  /** It says who made it: "I was trained by …". */
  MAKER,
  /** It says its name: "my name is …". */
  NAME,
  /** It says whom the reader is talking to. */
  ADDRESS,
  /** It says on which model it runs. */
  BASE,
  /** It says whose policy binds it. */
  POLICY,
  /** It names something, in none of these words; a claim only if all the words of the sentence tell so. */
  MENTION;

  /** Returns the name used in rows, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
