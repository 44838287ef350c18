package io.github.stylome.atlas.builder;

import com.google.common.base.Splitter;
import java.util.List;

/** Which prompts and works an atlas that is measured is not built from: about three tenths of each collection. */
final class HeldOutPrompts {
  private HeldOutPrompts() {}

  static boolean isHeldOut(AtlasText text) {
    return switch (text.collection()) {
      case "alpaca-eval" -> lastNumber(text.group(), ':') % 10 >= 7;
      case "speechmap" -> lastNumber(text.group(), '_') > 25;
      default -> Shuffle.place(text.group(), 10) >= 7;
    };
  }

  private static int lastNumber(String group, char separator) {
    List<String> parts = Splitter.on(separator).splitToList(group);
    return Integer.parseInt(parts.get(parts.size() - 1));
  }
}
