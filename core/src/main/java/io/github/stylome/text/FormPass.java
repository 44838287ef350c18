package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.NormalizationForm;

/** The pass that brings a text to a normalization form. */
record FormPass(NormalizationForm form) implements TextPass {
  @Override
  public void edit(String text, EditSink sink) {
    form.edit(text, sink);
  }

  @Override
  public char alone(char c) {
    return form.isInert(c) ? c : CONTEXTUAL;
  }

  @Override
  public boolean isFusible() {
    return true;
  }

  @Override
  public int keptMarkClass(char c) {
    int combiningClass = form.inertMarkClass(c);
    return combiningClass > 0 ? combiningClass : -1;
  }
}
