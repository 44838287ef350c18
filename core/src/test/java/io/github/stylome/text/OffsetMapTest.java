package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Maps joined at a text in the middle, against the same done char by char. */
class OffsetMapTest {
  @Test
  void then_mapsEveryCharToWhatBothMapsSayOrMore_andUntouchedOnesExactly() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 20_000; round++) {
      int length = random.nextInt(12);
      Edited first = Edited.of(length, random);
      Edited second = Edited.of(first.length, random);
      OffsetMap joined = first.map.then(second.map);
      for (int place = 0; place < second.length; place++) {
        // A char of the last text: what its span in the middle came from is within what the joined map says.
        int start = first.map.startInText(second.map.startInText(place));
        int end = first.map.endInText(second.map.endInText(place + 1));
        int joinedStart = joined.startInText(place);
        int joinedEnd = joined.endInText(place + 1);
        assertTrue(joinedStart <= start && end <= joinedEnd && joinedEnd <= length, "place " + place);
        if (second.isUntouched(place) && first.isUntouched(second.map.startInText(place))) {
          assertEquals(start, joinedStart);
          assertEquals(start + 1, joinedEnd);
        }
      }
      assertEquals(second.length, joined.endInEdited(length));
    }
  }

  @Test
  void removals_thatTouch_areOneBlock() {
    OffsetMap.Builder builder = new OffsetMap.Builder();
    builder.add(1, 2, 1, 1);
    builder.add(2, 4, 1, 1);
    OffsetMap map = builder.build();
    assertEquals(4, map.startInText(1));
    assertEquals(1, map.endInText(1));
    assertEquals(1, map.startInEdited(3));
  }

  @Test
  void identity_changesNothing() {
    assertEquals(7, OffsetMap.IDENTITY.startInText(7));
    assertEquals(7, OffsetMap.IDENTITY.endInEdited(7));
  }

  /** A map made of random edits to a text of some length. */
  private static final class Edited {
    private final OffsetMap map;
    private final int length;
    private final List<int[]> blocks;

    private Edited(OffsetMap map, int length, List<int[]> blocks) {
      this.map = map;
      this.length = length;
      this.blocks = blocks;
    }

    static Edited of(int length, SplittableRandom random) {
      OffsetMap.Builder builder = new OffsetMap.Builder();
      List<int[]> blocks = new ArrayList<>();
      int from = 0;
      int to = 0;
      while (true) {
        int kept = Math.min(random.nextInt(3), length - from);
        from += kept;
        to += kept;
        if (from == length) {
          return new Edited(builder.build(), to, blocks);
        }
        int taken = 1 + random.nextInt(Math.min(3, length - from));
        int put = random.nextInt(4);
        builder.add(from, from + taken, to, to + put);
        blocks.add(new int[] {to, to + put});
        from += taken;
        to += put;
      }
    }

    boolean isUntouched(int place) {
      return blocks.stream().noneMatch(block -> place >= block[0] && place < block[1]);
    }
  }
}
