package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;

/** Applies edits to a text, counts them and remembers where they move it. Not safe for concurrent use. */
final class TracedEdits implements EditSink {
  private final PlainEdits plain;
  private final OffsetMap.Builder offsets = new OffsetMap.Builder();
  private int edits;
  private int replaced;
  private int written;

  TracedEdits(String text) {
    plain = new PlainEdits(text);
  }

  @Override
  public void replace(int start, int end, CharSequence replacement) {
    int at = plain.lengthAt(start);
    plain.replace(start, end, replacement);
    offsets.add(start, end, at, at + replacement.length());
    count(end - start, replacement.length());
  }

  @Override
  public void replace(int index, char replacement) {
    plain.replace(index, replacement);
    count(1, 1);
  }

  private void count(int from, int to) {
    edits++;
    replaced += from;
    written += to;
  }

  String result() {
    return plain.result();
  }

  OffsetMap offsets() {
    return offsets.build();
  }

  /** Returns what was counted here and by an earlier pass of the same rule. */
  RuleChanges changes(RuleChanges earlier) {
    return new RuleChanges(
        earlier.rule(), earlier.edits() + edits, earlier.replaced() + replaced, earlier.written() + written);
  }
}
