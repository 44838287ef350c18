package io.github.stylome.unicode;

/**
 * The four Unicode Normalization Forms (UAX #15) of Unicode 17, the same on every JDK.
 *
 * <p>Linear time in the length of the text, long runs of combining marks included. Lone surrogates are left as they
 * are, and so are unassigned code points.
 */
public enum NormalizationForm {
  /** Canonical decomposition, then canonical composition. */
  NFC(0x300),
  /** Canonical decomposition. */
  NFD(0xC0),
  /** Compatibility decomposition, then canonical composition. */
  NFKC(0xA0),
  /** Compatibility decomposition. */
  NFKD(0xA0);

  /** Every char below this one is a starter, is in the form, and composes with nothing before it. */
  private final int firstToCheck;

  NormalizationForm(int firstToCheck) {
    this.firstToCheck = firstToCheck;
  }

  /** Returns whether the form composes what can be composed. */
  boolean composes() {
    return this == NFC || this == NFKC;
  }

  /** Returns whether the form replaces characters by compatible ones, not only by equivalent ones. */
  boolean isCompatible() {
    return this == NFKC || this == NFKD;
  }

  /** Returns the text in this form; the same object if it is in the form already. */
  public CharSequence normalize(CharSequence text) {
    String string = text.toString();
    StringBuilder out = new StringBuilder();
    int[] kept = {0};
    edit(string, new EditSink() {
      @Override
      public void replace(int start, int end, CharSequence replacement) {
        out.append(string, kept[0], start).append(replacement);
        kept[0] = end;
      }

      @Override
      public void replace(int index, char replacement) {
        replace(index, index + 1, String.valueOf(replacement));
      }
    });
    return kept[0] == 0 ? text : out.append(string, kept[0], string.length());
  }

  /**
   * Hands on what must change for the text to be in this form: the code points that compose, decompose or
   * change places with each other are one edit.
   */
  public void edit(String text, EditSink sink) {
    SegmentNormalizer segments = null;
    int boundary = 0;
    int lastClass = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c < firstToCheck) {
        boundary = i++;
        lastClass = 0;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int properties = NormalizationData.properties(codePoint);
      if (startsSegment(properties)) {
        boundary = i;
        lastClass = 0;
      }
      int combiningClass = properties & NormalizationData.CLASS_MASK;
      i += Character.charCount(codePoint);
      if (passesQuickCheck(properties) && (combiningClass == 0 || combiningClass >= lastClass)) {
        lastClass = combiningClass;
        continue;
      }
      i = nextSegment(text, i);
      segments = segments == null ? new SegmentNormalizer(this) : segments;
      handOn(text, boundary, i, segments.normalize(text, boundary, i), sink);
      boundary = i;
      lastClass = 0;
    }
  }

  /** Hands on what differs, without the code points before and behind it that are the same. */
  private static void handOn(String text, int start, int end, CharSequence normalized, EditSink sink) {
    int shorter = Math.min(end - start, normalized.length());
    int before = 0;
    while (before < shorter && text.charAt(start + before) == normalized.charAt(before)) {
      before++;
    }
    if (before == end - start && before == normalized.length()) {
      return;
    }
    int last = normalized.length();
    int behind = 0;
    while (behind < shorter - before && text.charAt(end - behind - 1) == normalized.charAt(last - behind - 1)) {
      behind++;
    }
    before -= before > 0 && Character.isHighSurrogate(text.charAt(start + before - 1)) ? 1 : 0;
    behind -= behind > 0 && Character.isLowSurrogate(text.charAt(end - behind)) ? 1 : 0;
    sink.replace(start + before, end - behind, normalized.subSequence(before, last - behind));
  }

  private int nextSegment(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (startsSegment(NormalizationData.properties(codePoint))) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  /**
   * Returns whether this char is the same in this form wherever it stands, and whatever stands before it goes its own
   * way. False for surrogates.
   */
  public boolean isInert(char c) {
    int properties = NormalizationData.properties(c);
    return passesQuickCheck(properties) && startsSegment(properties) && !Character.isSurrogate(c);
  }

  /**
   * Returns the Canonical_Combining_Class of a mark that stays as it is in this form if only the classes of the marks
   * before it, up to the last inert char, are not greater; 0 for every other char.
   */
  public int inertMarkClass(char c) {
    int properties = NormalizationData.properties(c);
    return passesQuickCheck(properties) ? properties & NormalizationData.CLASS_MASK : 0;
  }

  private boolean passesQuickCheck(int properties) {
    return (properties >> (NormalizationData.QUICK_CHECK_SHIFT + ordinal()) & 1) == 0;
  }

  private boolean startsSegment(int properties) {
    return (properties >> (NormalizationData.NO_BOUNDARY_SHIFT + ordinal()) & 1) == 0;
  }
}
