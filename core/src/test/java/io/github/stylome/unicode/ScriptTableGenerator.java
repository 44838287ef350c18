package io.github.stylome.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes the table file of {@link ScriptTable} from ICU4J, which carries the Unicode Character Database.
 *
 * <p>Run {@link #main} after a change of the ICU4J version; {@code ScriptTableTest} fails while the committed file
 * differs from what this program writes.
 */
final class ScriptTableGenerator {
  private ScriptTableGenerator() {}

  /** Writes the table to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), generate());
  }

  static byte[] generate() throws IOException {
    List<Integer> scripts = scripts();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(ScriptTable.MAGIC);
      out.writeByte(UCharacter.getUnicodeVersion().getMajor());
      out.writeByte(scripts.size());
      for (int script : scripts) {
        out.writeUTF(UScript.getShortName(script));
        out.writeUTF(UCharacter.getPropertyValueName(UProperty.SCRIPT, script, UProperty.NameChoice.LONG));
      }
      List<Integer> ranges = ranges(scripts);
      out.writeShort(ranges.size());
      for (int range : ranges) {
        out.writeInt(range);
      }
    }
    return bytes.toByteArray();
  }

  private static List<Integer> scripts() {
    TreeSet<String> codes = new TreeSet<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      codes.add(UScript.getShortName(UScript.getScript(c)));
    }
    List<Integer> scripts = new ArrayList<>(List.of(UScript.UNKNOWN, UScript.COMMON, UScript.INHERITED));
    codes.stream().map(UScript::getCodeFromName).filter(script -> !scripts.contains(script)).forEach(scripts::add);
    return scripts;
  }

  private static List<Integer> ranges(List<Integer> scripts) {
    List<Integer> ranges = new ArrayList<>();
    int before = -1;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int script = UScript.getScript(c);
      if (script != before) {
        ranges.add(c << 8 | scripts.indexOf(script));
        before = script;
      }
    }
    return ranges;
  }
}
