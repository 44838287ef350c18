package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UScript;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ScriptTableTest {
  @Test
  void tableFile_isWhatTheGeneratorWrites() throws IOException {
    try (InputStream in = ScriptTable.class.getResourceAsStream("scripts-17.bin")) {
      assertArrayEquals(ScriptTableGenerator.generate(), in.readAllBytes());
    }
  }

  @Test
  void script_ofEveryCodePoint_isThatOfIcu() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int script = ScriptTable.script(c);
      assertEquals(UScript.getShortName(UScript.getScript(c)), ScriptTable.code(script));
    }
  }
}
