package io.github.stylome.text;

import io.github.stylome.unicode.NormalizationForm;
import java.util.List;
import java.util.Locale;

/**
 * One named rule by which a text is made comparable. Rules are applied in the order in which a {@link Normalizer} lists
 * them. Each is a pure function of the text, the same on every JDK and in every locale, takes linear time, and leaves
 * lone surrogates as they are.
 *
 * <p>Applied again, a rule changes nothing more, but for three: {@link #HTML_ENTITIES} (one escaped twice),
 * {@link #UNWRAP_LINES} (which goes by the widest line) and {@link #GUTENBERG_FRAME} (a frame within a frame).
 */
public enum NormalizationRule {
  /**
   * Named and numeric HTML 4 entities, and that of XML for the apostrophe, become the characters that they stand for;
   * each is replaced once. As in the HTML standard, the numbers 0x80 to 0x9F are characters of windows-1252. One without
   * semicolon stays, and so does a number that is no character: 0, a surrogate, one beyond {@code U+10FFFF}.
   */
  HTML_ENTITIES(HtmlEntities::unescape),
  /** Normalization Form C of Unicode 17 (UAX #15): characters composed, marks in canonical order. */
  NFC(new FormPass(NormalizationForm.NFC)),
  /** Full case folding of Unicode 17 (statuses C and F), then Normalization Form C. */
  FOLD_CASE(new CaseFolding(), new FormPass(NormalizationForm.NFC)),
  /**
   * Simple lower-casing of Unicode 17, character by character and without context: a capital sigma always becomes {@code
   * U+03C3}, and {@code U+0130} a plain {@code i}. The text keeps its length in chars. Other programs that "lower-case"
   * mostly do this; to compare letters, {@link #FOLD_CASE} is better.
   */
  LOWER_CASE(new LowerCasing()),
  /**
   * Single quotation marks become {@code '}: typographic, low and reversed ones ({@code U+2018} to {@code U+201B}),
   * single guillemets, the prime and the reversed prime ({@code U+2032}, {@code U+2035}), the modifier apostrophe and the
   * modifier prime ({@code U+02BC}, {@code U+02B9}), the backtick, the acute accent {@code U+00B4} and the full-width
   * apostrophe. Double ones become {@code "}: {@code U+201C} to {@code U+201F}, double guillemets, both double primes
   * ({@code U+2033}, {@code U+2036}), {@code U+301D} to {@code U+301F} and the full-width quotation mark. Every other
   * such mark stays, triple and quadruple primes and corner brackets among them.
   */
  UNIFY_QUOTES(Typography.QUOTES),
  /**
   * Hyphens, dashes and minus signs become {@code -}, each a single one: {@code U+2010} to {@code U+2015} (hyphens,
   * figure, en and em dash, horizontal bar), the minus sign {@code U+2212}, and the small and full-width forms {@code
   * U+FE58}, {@code U+FE63}, {@code U+FF0D}. Every other dash stays, the two-em and the three-em dash ({@code U+2E3A},
   * {@code U+2E3B}) among them.
   */
  UNIFY_DASHES(Typography.DASHES),
  /** Every white space character becomes a space, so that line breaks and no-break spaces are spaces like others. */
  UNIFY_SPACES(Typography.SPACES),
  /**
   * Line breaks become line feeds, at most two in a row; runs of spaces and tabs become one space, and none is left
   * beside a line break or at the ends of the text. Line breaks are those of {@link #LINE_ENDINGS}.
   */
  TIDY_LAYOUT(Layout::tidy),
  /**
   * Lines that were broken to fit a page are joined: where no line of a text has more than 120 chars, a line break
   * becomes a space if the first word of the next line would not have fitted. List items, headings, quotations and
   * tables keep their lines. Line breaks are those of {@link #LINE_ENDINGS}.
   */
  UNWRAP_LINES(Layout::unwrap),

  /** Normalization Form D of Unicode 17 (UAX #15): characters decomposed, marks in canonical order. */
  NFD(new FormPass(NormalizationForm.NFD)),
  /**
   * Normalization Form KC of Unicode 17 (UAX #15): compatible characters replaced, then composed. Widths, circles,
   * superscripts, ligatures and presentation forms go, so {@code x²} becomes {@code x2}.
   */
  NFKC(new FormPass(NormalizationForm.NFKC)),
  /** Normalization Form KD of Unicode 17 (UAX #15): compatible characters replaced, all decomposed. */
  NFKD(new FormPass(NormalizationForm.NFKD)),
  /**
   * The ellipsis {@code U+2026} becomes three full stops, the two-dot leader {@code U+2025} two. The one-dot leader
   * stays, since some fonts use it for an Armenian mark, and so do three stops with spaces between them.
   */
  ELLIPSES(Typography.ELLIPSES),
  /**
   * The Latin ligatures {@code U+FB00} to {@code U+FB06} become their letters; the one of long s and t keeps the long s.
   * The letters {@code æ}, {@code œ} and {@code ĳ} are none.
   */
  LIGATURES(Typography.LIGATURES),
  /**
   * Zero-width spaces ({@code U+200B}), word joiners ({@code U+2060}) and byte order marks within the text ({@code
   * U+FEFF}) are removed. The joiner and the non-joiner ({@code U+200D}, {@code U+200C}) are removed only where they
   * mean nothing: they stay beside letters and marks of scripts that join or conjoin (Arabic and Persian, Syriac, the
   * Indic scripts, Mongolian and others) and beside emoji. A run of such characters is judged by what stands around it.
   */
  REMOVE_ZERO_WIDTH(InvisibleCharacters::removeZeroWidth),
  /**
   * Direction marks, embeddings, overrides and isolates are removed: {@code U+061C}, {@code U+200E}, {@code U+200F},
   * {@code U+202A} to {@code U+202E}, {@code U+2066} to {@code U+2069}.
   */
  REMOVE_BIDI_CONTROLS(InvisibleCharacters.BIDI_CONTROLS),
  /** Soft hyphens ({@code U+00AD}) are removed. */
  SOFT_HYPHENS(InvisibleCharacters.SOFT_HYPHENS),
  /**
   * Letters of Latin, Cyrillic or Greek that look like those of the script of the word they stand in become these. Only
   * words that mix scripts change: one script must have more letters than each of the others, and every letter of the
   * others a look-alike in it. A word of one script never changes, whatever it looks like.
   */
  HOMOGLYPHS(Homoglyphs::repair),
  /**
   * CR LF, CR, NEL ({@code U+0085}), line separator ({@code U+2028}) and paragraph separator ({@code U+2029}) become
   * line feeds. Vertical tab and form feed stay.
   */
  LINE_ENDINGS(LineEnds::unify),
  /**
   * A word broken at the end of a line is joined: between a letter and a letter that is no capital, a hyphen ({@code -},
   * {@code U+2010} or {@code U+00AD}) is removed with the line break behind it. The rule cannot know whether the word
   * has a hyphen within a line too, so {@code well-} before {@code known} becomes {@code wellknown}.
   */
  DEHYPHENATE(Dehyphenation::join),
  /**
   * What Project Gutenberg puts around a text is cut: everything up to the line {@code *** START OF THE PROJECT
   * GUTENBERG ...} or, in files older than 2004, {@code *END*THE SMALL PRINT ...}, and everything from the line {@code
   * *** END OF THE PROJECT GUTENBERG ...} or {@code End of Project Gutenberg's ...}. The last one, without asterisks,
   * counts only if a line of the start or one of the end with asterisks is there too. Only whole lines within 32,768
   * chars of either end count, in upper or lower case. A text without such lines stays as it is; notes of transcribers
   * stay.
   */
  GUTENBERG_FRAME(GutenbergFrame::cut),

  /**
   * Alef with hamza above or below, with madda or wasla ({@code U+0623}, {@code U+0625}, {@code U+0622}, {@code U+0671})
   * becomes plain alef. Hamza on waw and on yeh stays, as in most light normalisations: these seats follow the vowels,
   * while writers leave out the hamza of an alef at will. Decomposed letters need {@link #NFC} first.
   */
  ARABIC_HAMZA_SEATS(ArabicLetters.HAMZA_SEATS),
  /** Alef maqsura ({@code U+0649}) becomes yeh. */
  ARABIC_ALEF_MAQSURA(ArabicLetters.ALEF_MAQSURA),
  /** Ta marbuta ({@code U+0629}) becomes ha. */
  ARABIC_TA_MARBUTA(ArabicLetters.TA_MARBUTA),
  /** Tatweel ({@code U+0640}), which only stretches a word, is removed. */
  ARABIC_TATWEEL(ArabicLetters.TATWEEL),
  /**
   * Short vowels, tanwin, shadda, sukun, superscript alef, and the marks of the Quran with its small letters are
   * removed. Hamza and madda as marks are parts of letters and stay.
   */
  ARABIC_HARAKAT(ArabicLetters.HARAKAT),
  /**
   * Presentation forms ({@code U+FB50} to {@code U+FDF9}, {@code U+FE70} to {@code U+FEFC}) become plain letters,
   * lam-alef and other ligatures included; a mark shown on a space or tatweel becomes the mark. Signs stay: ornate
   * parentheses, the rial, and the ligatures that are whole phrases.
   */
  ARABIC_PRESENTATION_FORMS(new ArabicPresentationForms()),
  /**
   * Arabic-Indic and extended Arabic-Indic digits become ASCII digits; between two digits, the Arabic decimal separator
   * becomes {@code .} and the thousands separator {@code ,}.
   */
  ARABIC_DIGITS(ArabicLetters::digits),
  /**
   * Arabic comma, semicolon, question mark, percent sign and the full stop of Urdu ({@code U+060C}, {@code U+061B},
   * {@code U+061F}, {@code U+066A}, {@code U+06D4}) become {@code , ; ? % .}.
   */
  ARABIC_PUNCTUATION(ArabicLetters.PUNCTUATION),
  /**
   * Keheh and Farsi yeh ({@code U+06A9}, {@code U+06CC}) become Arabic kaf and yeh ({@code U+0643}, {@code U+064A}): for
   * Arabic text typed on a Persian keyboard, and for Persian text of mixed origin.
   */
  ARABIC_PERSIAN_LETTERS(ArabicLetters.PERSIAN_LETTERS);

  /** Unmodifiable, of immutable passes. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<TextPass> passes;

  NormalizationRule(TextPass... passes) {
    this.passes = List.of(passes);
  }

  /** Returns the sweeps that the rule consists of, in their order. */
  List<TextPass> passes() {
    return passes;
  }

  /** Returns the text after this rule alone; the same object if the rule does not change it. */
  CharSequence apply(CharSequence text) {
    String before = text.toString();
    String after = before;
    for (TextPass pass : passes) {
      after = PlainEdits.apply(pass, after);
    }
    return after.equals(before) ? text : after;
  }

  /** Returns the name used in specs and files: lower case with hyphens, as in {@code fold-case}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the rule with this {@link #label}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NormalizationRule ofLabel(String label) {
    for (NormalizationRule rule : values()) {
      if (rule.label().equals(label)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("unknown normalisation rule \"" + label + "\"");
  }
}
