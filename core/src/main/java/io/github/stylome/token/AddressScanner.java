package io.github.stylome.token;

import java.util.Set;

/**
 * Finds the addresses of a text one by one: web addresses, e-mail addresses, mentions and hashtags.
 *
 * <p>One pass from left to right: a run of characters that an address can begin with is looked at once, and what was
 * read in vain behind it is at most one domain name of 253 chars. So time is linear on every text.
 *
 * <p>Not safe for concurrent use.
 */
final class AddressScanner {
  private static final int MAX_LOCAL_PART = 64; // RFC 5321, 4.5.3.1.1
  private static final int MAX_SCHEME = 32;
  private static final int MAX_DIRECTIVE = 7;

  private static final Set<String> DIRECTIVES =
      Set.of("include", "define", "undef", "ifdef", "ifndef", "endif", "elif", "if", "else", "pragma");

  private final DomainScanner domain = new DomainScanner();
  private String text;
  private int at;
  private int start;
  private int end;
  private TokenType type = TokenType.URL;

  AddressScanner(String text) {
    this.text = text;
  }

  void reset(String text) {
    this.text = text;
    at = 0;
  }

  /** Moves to the next address; returns false when there is none. */
  boolean next() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean found = switch (c) {
        case '@', 0xFF20 -> mention();
        case '#', 0xFF03 -> hashtag();
        default -> WebCharacters.isWord(c) && run();
      };
      if (found) {
        at = end;
        return true;
      }
      if (!WebCharacters.isWord(c)) {
        at += Character.charCount(c);
      }
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  TokenType type() {
    return type;
  }

  /** Reads a run that begins here; if it begins no address, moves behind it. */
  private boolean run() {
    int runStart = at;
    int runEnd = WebCharacters.runEnd(text, at);
    at = runEnd;
    if (text.startsWith("://", runEnd)) {
      return urlWithScheme(runStart, runEnd);
    }
    if (runEnd < text.length() && text.charAt(runEnd) == '@') {
      return email(runStart, runEnd);
    }
    return urlWithoutScheme(runStart, runEnd);
  }

  private boolean urlWithScheme(int runStart, int runEnd) {
    int schemeStart = runEnd;
    while (schemeStart > runStart && isOfScheme(text.charAt(schemeStart - 1))) {
      schemeStart--;
    }
    boolean whole = schemeStart == runStart || !WebCharacters.isWord(text.codePointBefore(schemeStart));
    int length = runEnd - schemeStart;
    if (!whole || length < 2 || length > MAX_SCHEME || !isAsciiLetter(text.charAt(schemeStart))) {
      return false;
    }
    int bodyEnd = UrlBody.end(text, runEnd + 3);
    return bodyEnd > runEnd + 3 && found(schemeStart, bodyEnd, TokenType.URL);
  }

  private boolean email(int runStart, int runEnd) {
    boolean local = runEnd - runStart <= MAX_LOCAL_PART
        && text.charAt(runEnd - 1) != '.'
        && !holdsTwoDots(runStart, runEnd);
    return local && domain.scan(text, runEnd + 1) && found(runStart, domain.end(), TokenType.EMAIL);
  }

  private boolean urlWithoutScheme(int runStart, int runEnd) {
    if (!domain.scan(text, runStart) || domain.end() > runEnd || holdsWord(domain.end(), runEnd)) {
      return false;
    }
    int hostEnd = domain.end();
    boolean named = domain.labels() > 2 && text.regionMatches(true, runStart, "www.", 0, 4);
    boolean free = runStart == 0 || "/\\.-_@=&".indexOf(text.charAt(runStart - 1)) < 0;
    char behind = hostEnd < text.length() ? text.charAt(hostEnd) : ' ';
    boolean withPath = behind == '/' && domain.isCountryOrLike();
    if (!free || behind == '(' || (!named && !domain.isCommon() && !withPath)) {
      return false;
    }
    int tail = tail(hostEnd); // read only for a host that may have one, or hostile text would be read again and again
    return (named || domain.isCommon() || tail > hostEnd + 1) && found(runStart, tail, TokenType.URL);
  }

  /** Returns the end of port, path, query and fragment behind a host. */
  private int tail(int hostEnd) {
    int i = hostEnd;
    if (i < text.length() && text.charAt(i) == ':') {
      int port = i + 1;
      while (port < text.length() && port - i <= 5 && isAsciiDigit(text.charAt(port))) {
        port++;
      }
      i = port > i + 1 ? port : i;
    }
    if (i < text.length() && "/?#".indexOf(text.charAt(i)) >= 0) {
      int bodyEnd = UrlBody.end(text, i + 1);
      return bodyEnd > i + 1 ? bodyEnd : text.charAt(i) == '/' ? i + 1 : i;
    }
    return i;
  }

  private boolean mention() {
    int name = at + 1;
    if (!mayBeginAt(at, "@./+%-") || name >= text.length() || !WebCharacters.isLetterOrLine(text.codePointAt(name))) {
      return false;
    }
    int nameEnd = WebCharacters.nameEnd(text, name);
    if (!WebCharacters.holdsLetter(text, name, nameEnd)) {
      return false;
    }
    boolean withServer = nameEnd < text.length() && text.charAt(nameEnd) == '@' && domain.scan(text, nameEnd + 1);
    return found(at, withServer ? domain.end() : nameEnd, TokenType.MENTION);
  }

  private boolean hashtag() {
    if (!mayBeginAt(at, "#\uFF03&/@")) {
      return false;
    }
    int tag = at + 1;
    int tagEnd = WebCharacters.tagEnd(text, tag);
    if (!WebCharacters.holdsLetter(text, tag, tagEnd)
        || WebCharacters.isColor(text, tag, tagEnd)
        || isDirective(tag, tagEnd)) {
      return false;
    }
    // A topic of Chinese networks stands between two number signs.
    boolean closed = tagEnd < text.length()
        && text.charAt(tagEnd) == text.charAt(at)
        && WebCharacters.isSpaceless(text.codePointBefore(tagEnd));
    return found(at, closed ? tagEnd + 1 : tagEnd, TokenType.HASHTAG);
  }

  /** Returns whether the range is a word for the preprocessor of C, at the start of its line. */
  private boolean isDirective(int tag, int tagEnd) {
    boolean begins = at == 0 || text.charAt(at - 1) == '\n';
    return begins && DIRECTIVES.contains(text.substring(tag, Math.min(tagEnd, tag + MAX_DIRECTIVE + 1)));
  }

  /** Returns whether the sign at the offset stands behind no word and none of the characters listed. */
  private boolean mayBeginAt(int offset, String notBehind) {
    if (offset == 0) {
      return true;
    }
    int before = text.codePointBefore(offset);
    return notBehind.indexOf(before) < 0 && (!WebCharacters.isWord(before) || WebCharacters.isSpaceless(before));
  }

  private boolean holdsWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("._%+-".indexOf(text.charAt(i)) < 0 || text.charAt(i) == '_') {
        return true;
      }
    }
    return false;
  }

  private boolean holdsTwoDots(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (text.charAt(i) == '.' && text.charAt(i + 1) == '.') {
        return true;
      }
    }
    return false;
  }

  private boolean found(int from, int to, TokenType kind) {
    start = from;
    end = to;
    type = kind;
    return true;
  }

  private static boolean isOfScheme(char c) {
    return isAsciiLetter(c) || isAsciiDigit(c) || c == '+' || c == '-';
  }

  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
