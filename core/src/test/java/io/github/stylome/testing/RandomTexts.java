package io.github.stylome.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts for properties: code points that tokenizers and normalizers must tell apart, and all others. */
public final class RandomTexts {
  /** Letters, marks, digits, quotes, joiners, line breaks, emoji, flags, scripts without spaces, lone surrogates. */
  private static final int[] AWKWARD = {
    'a', 'b', 'I', 'Z', '1', '7', ' ', ' ', '\n', '\r', '\t', '\'', '"', '.', ',', ':', ';', '-', '_', '&', '#', 0x85,
    0xA0, 0xAD,
    0xDF, 0xE9, 0x130, 0x131, 0x149, 0x301, 0x323, 0x345, 0x3A3, 0x3C2, 0x5D0, 0x5F4, 0x627, 0x64E, 0x661, 0x915,
    0x93F, 0x94D, 0xE01, 0x1100, 0x1161, 0x11A8, 0x1E9E, 0x200B, 0x200C, 0x200D, 0x2019, 0x2028, 0x2029, 0x20E3, 0x3042,
    0x30A2, 0x30FC, 0x4E2D, 0xAC00, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFB01, 0xFE0F, 0xFEFF, 0xFFFD, 0x10400, 0x1D15E,
    0x1F1E6, 0x1F1FA, 0x1F3FD, 0x1F468, 0x1F469, 0x1F600, 0x2764, 0x20000, 0xE0061, 0x10FFFF
  };

  private RandomTexts() {}

  /** Returns texts of up to so many code points. */
  public static Arbitrary<String> ofUpTo(int codePoints) {
    Arbitrary<Integer> awkward = Arbitraries.integers().between(0, AWKWARD.length - 1).map(i -> AWKWARD[i]);
    Arbitrary<Integer> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, awkward), net.jqwik.api.Tuple.of(1, any))
        .list().ofMaxSize(codePoints)
        .map(list -> {
          StringBuilder text = new StringBuilder();
          list.forEach(text::appendCodePoint);
          return text.toString();
        });
  }

  /** Returns texts that join up to so many of the fragments. */
  public static Arbitrary<String> joining(int count, String... fragments) {
    return Arbitraries.of(fragments).list().ofMaxSize(count).map(list -> String.join("", list));
  }
}
