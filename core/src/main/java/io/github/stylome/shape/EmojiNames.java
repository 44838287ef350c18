package io.github.stylome.shape;

/** The few classes in which emoji are counted. */
final class EmojiNames {
  private EmojiNames() {}

  /** Returns the class of the emoji that begins with this code point and ends here. */
  static String of(int codePoint, String text, int end) {
    if (CharTests.isRegionalIndicator(codePoint)) {
      return "emoji-flag";
    }
    return switch (codePoint) {
      case 0x2705, 0x2714, 0x2611, 0x1F5F8 -> "emoji-check";
      case 0x274C, 0x274E, 0x2716, 0x1F6AB -> "emoji-cross";
      case 0x26A0, 0x2757, 0x203C, 0x1F6A8, 0x1F6D1 -> "emoji-warning";
      case 0x2B50, 0x1F31F, 0x2728, 0x2605, 0x2606, 0x1F4AB -> "emoji-star";
      case 0x1F446, 0x1F447, 0x1F448, 0x1F449, 0x261D -> "emoji-pointing";
      case 0x2764, 0x2665, 0x1F499, 0x1F49A, 0x1F49B, 0x1F49C, 0x1F495, 0x1F496 -> "emoji-heart";
      default -> (codePoint >= 0x1F600 && codePoint < 0x1F650) || (codePoint >= 0x1F910 && codePoint < 0x1F930)
          ? "emoji-face"
          : codePoint >= 0x1F000 || text.charAt(end - 1) == '\uFE0F' ? "emoji" : "emoji-symbol";
    };
  }
}
