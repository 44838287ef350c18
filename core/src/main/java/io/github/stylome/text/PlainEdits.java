package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import java.util.Arrays;

/** Applies edits to a text and keeps no account of them. Not safe for concurrent use. */
final class PlainEdits implements EditSink {
  private final String text;
  private char[] out = {};
  private int size;
  /** What stands before this index of the text has been copied or replaced. */
  private int done;

  PlainEdits(String text) {
    this.text = text;
  }

  /** Returns the text after a pass; the same object if the pass changes nothing. */
  static String apply(TextPass pass, String text) {
    PlainEdits edits = new PlainEdits(text);
    pass.edit(text, edits);
    return edits.result();
  }

  @Override
  public void replace(int start, int end, CharSequence replacement) {
    int length = replacement.length();
    copyUpTo(start, length);
    for (int i = 0; i < length; i++) {
      out[size++] = replacement.charAt(i);
    }
    done = end;
  }

  @Override
  public void replace(int index, char replacement) {
    copyUpTo(index, 1);
    out[size++] = replacement;
    done = index + 1;
  }

  /** Returns the length of what has been written, once everything before this index of the text is. */
  int lengthAt(int index) {
    return size + index - done;
  }

  /** Returns the edited text; the original one if there was no edit. */
  String result() {
    if (done == 0) {
      return text;
    }
    copyUpTo(text.length(), 0);
    done = text.length();
    return new String(out, 0, size);
  }

  private void copyUpTo(int index, int more) {
    int needed = size + index - done + more;
    if (needed > out.length) {
      out = Arrays.copyOf(out, Math.max(needed, Math.max(text.length(), out.length + (out.length >> 1)) + 16));
    }
    text.getChars(done, index, out, size);
    size += index - done;
  }
}
