package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionMethodTest {
  @Test
  void named_findsEveryMethod() {
    for (String name : AttributionMethod.NAMES) {
      assertEquals(name, AttributionMethod.named(name).name());
    }
    assertEquals(AttributionMethod.cosineDelta(2000), AttributionMethod.named("cosine-delta"));
    assertEquals(3, ProfileMethod.standard().channels().size());
  }

  @Test
  void named_ofAnUnknownName_listsTheNames() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> AttributionMethod.named("svm"));
    assertEquals("unknown method \"svm\"; known are auto, stacked, reasoning, standard, cosine-delta, burrows-delta",
        e.getMessage());
  }

  @Test
  void channels_ofOneNameOrNone_areRefused() {
    ChannelSpec channel = new ChannelSpec("words", FeatureSpec.mostFrequentWords(5), Distances.manhattan());
    assertThrows(IllegalArgumentException.class, () -> new ProfileMethod("mine", List.of()));
    assertThrows(IllegalArgumentException.class, () -> new ProfileMethod("mine", List.of(channel, channel)));
  }

  @Test
  void standardSpecs_canBeWrittenAndReadBack() {
    for (ChannelSpec channel : AttributionMethod.standard().channels()) {
      assertEquals(channel.spec(), FeatureSpec.parse(channel.spec().toString()));
    }
  }
}
