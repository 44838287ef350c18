package io.github.stylome.atlas.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  @Test
  void table_isThatOfTheBundledAtlas() throws IOException {
    SortedMap<String, Families.Model> bundled = new TreeMap<>();
    for (AtlasProfile profile : Atlas.bundled().profiles()) {
      bundled.put(profile.label(), new Families.Model(profile.model(), profile.family()));
    }
    assertEquals(Families.read(), bundled);
  }
}
