package io.github.stylome.quickstart;

import io.github.stylome.store.AttributorReader;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How do I learn once and ask later? Writes what was learnt to a file, reads it back, and gets the same answer, down
 * to the last bit. The file holds figures and features of up to three characters or two words, not the texts.
 */
public final class SaveAndReload {
  private SaveAndReload() {}

  /** Takes the folder of texts, {@code examples/texts} if none is given. */
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("letters", ".stylome");
    try {
      run(Path.of(args.length > 0 ? args[0] : "examples/texts"), file, System.out);
    } finally {
      Files.delete(file);
    }
  }

  static void run(Path texts, Path file, PrintStream out) throws IOException {
    Attributor learnt = Attributor.fit(TextReader.readFolder(texts.resolve("letters")));
    byte[] bytes = AttributorWriter.toBytes(learnt);
    Files.write(file, bytes);
    out.println("wrote " + learnt + ", " + bytes.length + " bytes");

    Attributor read = AttributorReader.read(file);
    out.println("read  " + read);

    Document disputed = Document.of("note-2", TextReader.read(texts.resolve("disputed/note-2.txt")));
    Attribution before = learnt.attribute(disputed);
    Attribution after = read.attribute(disputed);
    out.println("before: " + before);
    out.println("after:  " + after);
    boolean same = before.ranking().equals(after.ranking()) && before.evidence().equals(after.evidence());
    out.println(same ? "same ranking, same evidence" : "different answers");
  }
}
