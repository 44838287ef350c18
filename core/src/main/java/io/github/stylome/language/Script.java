package io.github.stylome.language;

import io.github.stylome.unicode.ScriptTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A script of the Unicode Standard, version 17 (UAX #24): what letters are written in.
 *
 * <p>Immutable and safe to share between threads. There is one object for each script.
 */
public final class Script {
  private static final List<Script> ALL = IntStream.range(0, ScriptTable.count()).mapToObj(Script::new).toList();

  private final int number;

  private Script(int number) {
    this.number = number;
  }

  /**
   * Returns the script of a code point: Common for what many scripts share, as digits and most punctuation, Inherited
   * for marks that take the script of their letter, Unknown for what is not assigned.
   *
   * @throws IllegalArgumentException if it is no code point
   */
  public static Script of(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException("no code point: " + codePoint);
    }
    return ALL.get(ScriptTable.script(codePoint));
  }

  /**
   * Returns the script of a code of ISO 15924, as {@code Latn}, {@code Arab} or {@code Hani}.
   *
   * @throws IllegalArgumentException if no letter of Unicode 17 has that script
   */
  public static Script ofCode(String code) {
    return ALL.stream()
        .filter(script -> script.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no script of Unicode has the code \"" + code + "\""));
  }

  static Script numbered(int number) {
    return ALL.get(number);
  }

  /** Returns the code of four letters of ISO 15924. */
  public String code() {
    return ScriptTable.code(number);
  }

  /** Returns the name in the Unicode Standard, as {@code Latin} or {@code Old_Persian}. */
  public String name() {
    return ScriptTable.name(number);
  }

  int number() {
    return number;
  }

  /** Returns whether letters of this script tell how a text is written: all but Unknown, Common and Inherited. */
  public boolean isSpecific() {
    return number > ScriptTable.INHERITED;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name();
  }
}
