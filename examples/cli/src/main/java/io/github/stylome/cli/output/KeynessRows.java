package io.github.stylome.cli.output;

import io.github.stylome.keyness.ContrastedTerm;
import io.github.stylome.keyness.KeynessResult;
import io.github.stylome.keyness.SliceMarkers;
import io.github.stylome.keyness.TermPresence;
import java.util.List;

/** Writes what was found of two sets of texts, a row for every term or every slice. */
public final class KeynessRows {
  private KeynessRows() {}

  /**
   * Returns the rows of the terms, those that the target prefers first.
   *
   * @param top how many of either list at most
   */
  public static byte[] terms(KeynessResult result, int top, RowsFormat format) {
    FieldRows rows = new FieldRows(format);
    result.preferred().stream().limit(top).forEach(term -> add(rows, term, "preferred"));
    result.avoided().stream().limit(top).forEach(term -> add(rows, term, "avoided"));
    return rows.bytes();
  }

  private static void add(FieldRows rows, ContrastedTerm term, String list) {
    rows.add("term", term.term()).add("list", list).add("score", term.score()).add("effect", term.effect())
        .add("lower", term.interval().lower()).add("upper", term.interval().upper()).add("q", term.q());
    add(rows, "target", term.target());
    add(rows, "reference", term.reference());
    rows.endRow();
  }

  private static void add(FieldRows rows, String set, TermPresence term) {
    rows.add(set + "Count", term.count()).add(set + "PerMillion", term.perMillion())
        .add(set + "Slices", term.slices()).add(set + "Texts", term.texts())
        .add(set + "Dispersion", term.dispersion());
  }

  /** Rows of slices, gathered text by text. Not safe for concurrent use. */
  public static final class Markers {
    private final FieldRows rows;

    /** Makes none. */
    public Markers(RowsFormat format) {
      rows = new FieldRows(format);
    }

    /** Adds a row for every slice of a text. */
    public void add(String set, String text, List<SliceMarkers> slices) {
      for (SliceMarkers slice : slices) {
        rows.add("set", set).add("text", text).add("slice", slice.slice()).add("preferred", slice.preferred())
            .add("avoided", slice.avoided()).endRow();
      }
    }

    /** Returns all rows. */
    public byte[] bytes() {
      return rows.bytes();
    }
  }
}
