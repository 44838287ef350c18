package io.github.stylome.cli;

import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.output.CompositionRows;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.composition.SourceShare;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what was said of texts in a file until the shares of their corpus are known, which what is said depends on. Not
 * safe for concurrent use.
 */
final class JudgedSpool implements Closeable {
  private final Path file;
  private final DataOutputStream out;

  JudgedSpool() throws IOException {
    file = Files.createTempFile("stylome-compose", ".spool");
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  void add(Row row, JudgedText text) throws IOException {
    String id = row.document().id();
    out.writeInt(id.length());
    out.writeChars(id); // half a surrogate pair stays what it is, which it does in no encoding
    out.writeBoolean(row.numericId());
    out.writeInt(text.cell());
    out.writeInt(text.probabilities().size());
    for (double probability : text.probabilities()) {
      out.writeDouble(probability);
    }
  }

  /** Writes a row for every text, in the order in which they came. */
  void writeTo(OutputFile output, Composition corpus) throws IOException {
    out.flush();
    List<String> sources = corpus.shares().stream().map(SourceShare::source).toList();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (true) {
        int length;
        try {
          length = in.readInt();
        } catch (EOFException e) {
          return;
        }
        String id = ByteBuffer.wrap(in.readNBytes(length * Character.BYTES)).asCharBuffer().toString();
        boolean numericId = in.readBoolean();
        JudgedText text = read(in);
        output.write(CompositionRows.text(
            id, numericId, text.isMeasured() ? sources : List.of(), text.probabilitiesIn(corpus)));
      }
    }
  }

  private static JudgedText read(DataInputStream in) throws IOException {
    int cell = in.readInt();
    int size = in.readInt();
    List<Double> probabilities = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      probabilities.add(in.readDouble());
    }
    return new JudgedText(probabilities, 1, cell, List.of());
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(file);
  }
}
