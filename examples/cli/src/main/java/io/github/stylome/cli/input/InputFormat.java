package io.github.stylome.cli.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file holds texts. Each can be compressed. */
public enum InputFormat {
  /** One plain text. */
  TEXT,
  /** A JSON object a line. */
  JSONL,
  /** A table with commas. */
  CSV,
  /** A table with tabs. */
  TSV,
  /** One web page. */
  HTML,
  /** One text in the XML of the Text Encoding Initiative. */
  TEI;

  private static final String COMPRESSED = ".gz";

  /** Returns the format that the ending of a name stands for. */
  static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = isCompressed(name) ? lower.substring(0, lower.length() - COMPRESSED.length()) : lower;
    for (InputFormat format : values()) {
      if (format.endings().stream().anyMatch(plain::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  static boolean isCompressed(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
  }

  /** Returns the name of a file without what follows its last dot, {@code .gz} left aside. */
  static String withoutEnding(String name) {
    String plain = isCompressed(name) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }

  private List<String> endings() {
    return switch (this) {
      case TEXT -> List.of(".txt", ".md");
      case JSONL -> List.of(".jsonl");
      case CSV -> List.of(".csv");
      case TSV -> List.of(".tsv");
      case HTML -> List.of(".html", ".htm");
      case TEI -> List.of(".xml");
    };
  }

  /** Returns the endings of the files that a folder of this format is made of; of plain texts, {@code .txt} only. */
  List<String> endingsInFolder() {
    return this == TEXT ? List.of(".txt") : endings();
  }

  /** Returns whether a file of this format is one text, and not many. */
  boolean isOneText() {
    return this == TEXT || this == HTML || this == TEI;
  }

  /** Returns the name that the user gives it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
