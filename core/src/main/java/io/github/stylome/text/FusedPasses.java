package io.github.stylome.text;

import java.util.Arrays;
import java.util.List;

/**
 * Several passes in one sweep: one table look-up per char does what all of them do, one after another, to a char that
 * each treats alike whatever its neighbours. For the other chars the passes are run, one after another, on the stretch
 * around them: from the last char of the first kind before them, since a mark may compose with it, up to the next one.
 * Every pass can be cut at these places, so the result is exactly that of the passes one after another.
 *
 * <p>Marks that every pass keeps, such as those of Arabic, need no such stretch while they are in canonical order.
 *
 * <p>The tables take 140 KB, and are filled by blocks when a text first has a char of one. Threads that race write the
 * same, and a char whose entry a thread cannot see yet is treated like one that depends on its neighbours, which is slow
 * and right. Linear time. Safe for concurrent use.
 */
final class FusedPasses {
  /** No mark of the Basic Multilingual Plane that is worth the table is above. */
  private static final int MARKS_END = 0x3100;

  /** Two chars in need of a look that are no further apart get one together. */
  private static final int NEAR = 16;
  /** A stretch of so many chars ends where it can. */
  private static final int LONG = 1024;

  private static final int BLOCK_SHIFT = 8;
  private static final int BLOCK_SIZE = 1 << BLOCK_SHIFT;

  private final List<TextPass> passes;
  private final char[] alone = new char[Character.MAX_VALUE + 1];
  private final byte[] markClasses = new byte[MARKS_END];
  private final boolean[] filled = new boolean[alone.length >> BLOCK_SHIFT];
  private final LatinSweep latin;

  FusedPasses(List<TextPass> passes) {
    this.passes = List.copyOf(passes);
    Arrays.fill(alone, TextPass.CONTEXTUAL);
    fill(0);
    latin = new LatinSweep(alone);
  }

  private void fill(int block) {
    int first = block << BLOCK_SHIFT;
    for (int i = first; i < Math.min(first + BLOCK_SIZE, TextPass.CONTEXTUAL); i++) {
      char c = (char) i;
      alone[c] = Character.isSurrogate(c) ? TextPass.CONTEXTUAL : alone(c);
      if (c < MARKS_END && alone[c] == TextPass.CONTEXTUAL) {
        markClasses[c] = (byte) markClass(c);
      }
    }
    filled[block] = true;
  }

  private char alone(char c) {
    char result = c;
    for (int i = 0; i < passes.size() && result != TextPass.CONTEXTUAL; i++) {
      result = passes.get(i).alone(result);
    }
    return result;
  }

  private int markClass(char c) {
    int greatest = 0;
    for (TextPass pass : passes) {
      int combiningClass = pass.keptMarkClass(c);
      if (combiningClass < 0) {
        return 0;
      }
      greatest = Math.max(greatest, combiningClass);
    }
    return greatest;
  }

  /** Returns the text after all passes; the same object if none changes it. */
  String apply(String text) {
    LatinSweep.Prefix prefix = latin.map(text);
    if (prefix.length() == text.length()) {
      return prefix.isChanged() ? prefix.toString() : text;
    }
    return new Sweep(text, prefix).run();
  }

  private boolean dependsOnContext(char c) {
    int block = c >> BLOCK_SHIFT;
    if (!filled[block]) {
      fill(block);
    }
    return alone[c] == TextPass.CONTEXTUAL;
  }

  /** Returns the class of a mark that stays where it is, 0 for every other char. */
  private int keptMarkClass(char c) {
    return c < MARKS_END ? markClasses[c] & 0xFF : 0;
  }

  /** One text under way. Not safe for concurrent use. */
  private final class Sweep {
    private final String text;
    /** What is written stands at the front, what is unread at the back, a gap between them. */
    private char[] buffer;
    private int written;
    private int unread;
    private boolean changed;

    /** Begins behind a part of the text that has been mapped char by char. */
    Sweep(String text, LatinSweep.Prefix prefix) {
      this.text = text;
      buffer = text.toCharArray();
      if (prefix.isChanged()) {
        prefix.toString().getChars(0, prefix.length(), buffer, 0);
      }
      written = prefix.length();
      unread = prefix.length();
      changed = prefix.isChanged();
    }

    String run() {
      for (skip(); unread < buffer.length; skip()) {
        int place = text.length() - (buffer.length - unread);
        if (staysWhereItIs(place)) {
          buffer[written++] = buffer[unread++];
        } else {
          normalizeAround(place);
        }
      }
      return changed ? new String(buffer, 0, written) : text;
    }

    /** Maps chars up to the first that depends on its neighbours. */
    private void skip() {
      char[] chars = buffer; // fields would be loaded again for every char
      char[] map = alone;
      int to = written;
      int from = unread;
      int differences = 0;
      for (; from < chars.length; from++) {
        char c = chars[from];
        char mapped = map[c];
        if (mapped == TextPass.CONTEXTUAL) {
          if (dependsOnContext(c)) {
            break;
          }
          mapped = map[c]; // not known before
        }
        differences |= c ^ mapped;
        chars[to++] = mapped;
      }
      written = to;
      unread = from;
      changed |= differences != 0;
    }

    /** A mark behind a plain char, or behind another such mark whose class is not greater, is in its place. */
    private boolean staysWhereItIs(int place) {
      int combiningClass = keptMarkClass(text.charAt(place));
      if (combiningClass == 0 || place == 0) {
        return false;
      }
      char before = text.charAt(place - 1);
      int classBefore = keptMarkClass(before);
      return !dependsOnContext(before) || (classBefore > 0 && classBefore <= combiningClass);
    }

    private void normalizeAround(int place) {
      int start = place;
      while (start > 0 && dependsOnContext(text.charAt(start - 1))) {
        start--;
      }
      start = Math.max(0, start - 1);
      int end = endOfStretch(start, place);
      String before = text.substring(start, end);
      String after = before;
      for (TextPass pass : passes) {
        after = PlainEdits.apply(pass, after);
      }
      changed |= !after.equals(before);
      written -= place - start;
      unread += end - place;
      write(after);
    }

    /** Stretches that are near to each other are taken as one, up to a certain size: each pass costs a call. */
    private int endOfStretch(int start, int place) {
      int lastInNeed = place;
      int end = place + 1;
      for (; end < text.length(); end++) {
        char c = text.charAt(end);
        if (!dependsOnContext(c)) {
          if (end - lastInNeed > NEAR || end - start > LONG) {
            break;
          }
        } else if (keptMarkClass(c) == 0) {
          lastInNeed = end;
        }
      }
      return end;
    }

    private void write(String part) {
      if (part.length() > unread - written) {
        widenGap(part.length());
      }
      part.getChars(0, part.length(), buffer, written);
      written += part.length();
    }

    /** Grows by half at least, so that all growing together takes linear time. */
    private void widenGap(int needed) {
      char[] wider = new char[buffer.length + Math.max(needed, buffer.length >> 1)];
      int rest = buffer.length - unread;
      System.arraycopy(buffer, 0, wider, 0, written);
      System.arraycopy(buffer, unread, wider, wider.length - rest, rest);
      unread = wider.length - rest;
      buffer = wider;
    }
  }
}
