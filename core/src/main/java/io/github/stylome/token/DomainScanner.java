package io.github.stylome.token;

/**
 * Reads a domain name: labels of letters, marks, numbers and inner hyphens with single dots between them, in any
 * script (RFC 1034 with the letters of RFC 5890). The last label has at least two characters, and no digit if written
 * in ASCII.
 *
 * <p>Not safe for concurrent use.
 */
final class DomainScanner {
  private static final int MAX_NAME = 253;
  private static final int MAX_LABEL = 63;

  /** Top-level domains that hardly a sentence ends with by a forgotten space. */
  private static final String[] COMMON = {
    "com", "org", "net", "edu", "gov", "mil", "info", "biz", "int"
  };

  /** Those that are also words, or that abbreviations end with: an address only if a path follows. */
  private static final String[] WITH_PATH = {
    "ae", "ai", "app", "ar", "at", "au", "be", "br", "ca", "cc", "ch", "cn", "co", "de", "dev", "dk", "dz", "eg", "es",
    "eu", "fi", "fm", "fr", "gg", "gl", "gr", "hk", "ie", "il", "in", "io", "ir", "it", "jp", "kr", "link", "ly", "ma",
    "me", "mx", "nl", "no", "nz", "online", "page", "pk", "pl", "pt", "qa", "ru", "sa", "se", "sh", "site", "tr", "tv",
    "tw", "ua", "uk", "us", "xyz", "za"
  };

  /** Second-level labels in front of a country, as in {@code co.uk}. */
  private static final String[] SECOND_LEVEL = {"ac", "co", "com", "edu", "go", "gov", "gob", "net", "or", "org"};

  private String text = "";
  private int end;
  private int labels;
  private int lastStart;
  private int lastButOneStart;

  /** Reads the longest domain name of at least two labels at the offset; returns whether there is one. */
  boolean scan(String text, int from) {
    this.text = text;
    end = from;
    labels = 0;
    int before = from;
    int i = from;
    for (int read = 1; i < text.length(); read++) {
      int labelEnd = labelEnd(i);
      if (labelEnd == i || labelEnd - from > MAX_NAME) {
        break;
      }
      if (read > 1 && isTop(i, labelEnd)) {
        end = labelEnd;
        labels = read;
        lastButOneStart = before;
        lastStart = i;
      }
      if (labelEnd >= text.length() || text.charAt(labelEnd) != '.') {
        break;
      }
      before = i;
      i = labelEnd + 1;
    }
    return end > from;
  }

  int end() {
    return end;
  }

  int labels() {
    return labels;
  }

  /** Returns whether the name just read ends in a common top-level domain, in lower case. */
  boolean isCommon() {
    return isOneOf(COMMON, lastStart, end)
        || (labels > 2 && isOneOf(SECOND_LEVEL, lastButOneStart, lastStart - 1) && isOneOf(WITH_PATH, lastStart, end));
  }

  /** Returns whether the name just read ends in a top-level domain that stands for an address where a path follows. */
  boolean isCountryOrLike() {
    return isOneOf(WITH_PATH, lastStart, end);
  }

  private boolean isOneOf(String[] names, int from, int to) {
    for (String name : names) {
      if (name.length() == to - from && text.startsWith(name, from)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTop(int from, int to) {
    if (text.codePointCount(from, to) < 2) {
      return false;
    }
    if (text.startsWith("xn--", from)) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c == '-') {
        return false;
      }
    }
    return true;
  }

  /** Returns the end of the label at the offset, the offset itself if there is none or it is too long. */
  private int labelEnd(int from) {
    int i = from;
    int labelEnd = from;
    boolean spaceless = WebCharacters.isSpaceless(text.codePointAt(from));
    while (i < text.length() && i - from <= MAX_LABEL) {
      int c = text.codePointAt(i);
      boolean word = c != '_' && WebCharacters.isWord(c) && WebCharacters.isSpaceless(c) == spaceless;
      if (!word && (c != '-' || i == from)) {
        break;
      }
      i += Character.charCount(c);
      labelEnd = word ? i : labelEnd;
    }
    return i - from > MAX_LABEL ? from : labelEnd;
  }
}
