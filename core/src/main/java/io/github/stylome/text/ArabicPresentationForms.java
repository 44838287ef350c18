package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.EditSink;
import io.github.stylome.unicode.NormalizationForm;
import io.github.stylome.unicode.UnicodeData;
import java.util.Map;
import java.util.TreeMap;

/** Presentation forms become plain letters. */
final class ArabicPresentationForms implements TextPass {
  private static final char FIRST = '\uFB50';

  /** Made when a text first has need of it: 700 normalisations, which most programs never ask for. */
  private static final class Table {
    static final CharacterTable FORMS = CharacterTable.of(presentationForms());

    private Table() {}
  }

  /** The two blocks of forms up to the ligatures that stand for a phrase and the sign of the rial. */
  private static Map<Character, String> presentationForms() {
    TreeMap<Character, String> forms = new TreeMap<>();
    addForms(forms, FIRST, '\uFDF9');
    addForms(forms, '\uFE70', '\uFEFC');
    return forms;
  }

  private static void addForms(Map<Character, String> forms, char first, char last) {
    for (char c = first; c <= last; c++) {
      String form = String.valueOf(c);
      String plain = NormalizationForm.NFKC.normalize(form).toString();
      if (!plain.equals(form)) {
        forms.put(c, withoutCarrier(plain));
      }
    }
  }

  /** A mark that stands alone is shown on a space or a tatweel, which is no part of the text. */
  private static String withoutCarrier(String plain) {
    boolean carriesMark = plain.length() > 1
        && UnicodeData.kind(UnicodeData.properties(plain.charAt(1))) == CharacterKind.MARK;
    return carriesMark && (plain.charAt(0) == ' ' || plain.charAt(0) == '\u0640') ? plain.substring(1) : plain;
  }

  @Override
  public void edit(String text, EditSink sink) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST) {
        Table.FORMS.edit(text, sink);
        return;
      }
    }
  }

  @Override
  public char alone(char c) {
    return c < FIRST ? c : Table.FORMS.alone(c);
  }

  @Override
  public boolean isFusible() {
    return true;
  }
}
