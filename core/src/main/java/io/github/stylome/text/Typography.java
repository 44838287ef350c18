package io.github.stylome.text;

/** The tables that replace typographic characters by plain ones. */
final class Typography {
  static final CharacterTable QUOTES = CharacterTable.replacing(
      "\u2018\u2019\u201A\u201B\u2032\u2035\u2039\u203A\u02BC\u02B9`\u00B4\uFF07", "'",
      "\u201C\u201D\u201E\u201F\u2033\u2036\u00AB\u00BB\u301D\u301E\u301F\uFF02", "\"");

  static final CharacterTable DASHES =
      CharacterTable.replacing("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D", "-");

  /** The White_Space property. */
  static final CharacterTable SPACES = CharacterTable.replacing(
      "\t\n\u000B\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
          + "\u2028\u2029\u202F\u205F\u3000",
      " ");

  static final CharacterTable ELLIPSES = CharacterTable.replacing("\u2026", "...", "\u2025", "..");

  /** The last but one holds a long s, which is a letter of its own and stays. */
  static final CharacterTable LIGATURES = CharacterTable.replacing(
      "\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl", "\uFB05", "\u017Ft",
      "\uFB06", "st");

  private Typography() {}
}
