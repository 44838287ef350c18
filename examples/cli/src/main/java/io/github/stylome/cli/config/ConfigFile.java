package io.github.stylome.cli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a config file: UTF-8, a {@code key = value} a line, and nothing on lines that are blank or begin with
 * {@code #}. There are no escapes and no continued lines, so that a path of Windows stands as it is.
 */
final class ConfigFile {
  private static final int MOST_BYTES = 1_000_000;

  private ConfigFile() {}

  /**
   * Returns the settings of a file, in their order.
   *
   * @throws ConfigException if it cannot be read, is over 1 MB, or has a line that is no setting or a key twice
   */
  static List<Setting> read(Path file) throws ConfigException {
    List<Setting> settings = new ArrayList<>();
    Map<String, Setting> known = new HashMap<>();
    String[] lines = content(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      Setting setting = setting(file, i + 1, line);
      Setting first = known.putIfAbsent(setting.key(), setting);
      if (first != null) {
        throw setting.refused("it is set already, in line " + first.line());
      }
      settings.add(setting);
    }
    return settings;
  }

  private static Setting setting(Path file, int number, String line) throws ConfigException {
    int equals = line.indexOf('=');
    Setting setting = equals < 0
        ? new Setting(file, number, line, "")
        : new Setting(file, number, line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    if (equals < 0) {
      throw setting.refused("there is no = in this line; a setting is OPTION = VALUE or COMMAND.OPTION = VALUE");
    } else if (setting.key().isEmpty()) {
      throw setting.refused("there is nothing before the =");
    } else if (setting.value().isEmpty()) {
      throw setting.refused("there is nothing behind the =");
    }
    return setting;
  }

  private static String content(Path file) throws ConfigException {
    try {
      if (Files.isDirectory(file)) {
        throw new ConfigException(file + ": this is a folder, not a config file");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      if (bytes.length > MOST_BYTES) {
        throw new ConfigException(file + ": this is no config file: it has more than " + MOST_BYTES + " bytes");
      }
      String content = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return content.startsWith("\uFEFF") ? content.substring(1) : content;
    } catch (CharacterCodingException e) {
      throw new ConfigException(file + ": the config file is not UTF-8");
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": there is no such config file");
    } catch (IOException e) {
      throw new ConfigException(file + ": the config file cannot be read: " + e.getMessage());
    }
  }
}
