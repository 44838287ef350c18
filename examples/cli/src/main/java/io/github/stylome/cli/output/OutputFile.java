package io.github.stylome.cli.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An output that appears whole or not at all: it is written to a file beside the target, which takes the target's place
 * when {@link #commit} is called. Closing it without that leaves everything as it was. {@code -} is standard output,
 * and a target that is no regular file, such as a named pipe or {@code /dev/null}, is written as it is.
 *
 * <p>Opening it says whether it can be written, before the work begins. Not safe for concurrent use.
 */
public final class OutputFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int ATTEMPTS = 100;

  private final String name;
  private final @Nullable Path target;
  private final @Nullable Path part;
  private final OutputStream stream;
  private boolean closed;

  private OutputFile(String name, @Nullable Path target, @Nullable Path part, OutputStream stream) {
    this.name = name;
    this.target = target;
    this.part = part;
    this.stream = new BufferedOutputStream(stream, BUFFER);
  }

  /** Returns standard output. */
  public static OutputFile standard(OutputStream standardOutput) {
    return new OutputFile("standard output", null, null, new StandardOutput(standardOutput));
  }

  /**
   * Opens an output.
   *
   * @param argument the name of a file, or {@code -}
   * @param inputs files that are read, none of which may be the target
   * @throws UnwritableOutputException if it cannot be written
   */
  public static OutputFile open(String argument, List<Path> inputs, OutputStream standardOutput)
      throws UnwritableOutputException {
    if (argument.equals("-")) {
      return standard(standardOutput);
    }
    try {
      Path named = Path.of(argument);
      requireNoInput(argument, named, inputs);
      if (Files.isDirectory(named)) {
        throw new UnwritableOutputException(argument, "this is a folder, not a file");
      } else if (Files.exists(named) && !Files.isRegularFile(named)) {
        return new OutputFile(argument, null, null, Files.newOutputStream(named, StandardOpenOption.WRITE));
      } else if (Files.exists(named) && !Files.isWritable(named)) {
        throw new UnwritableOutputException(argument, "it may not be written");
      }
      // A link stays a link: what it points to is replaced.
      Path target = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
      return beside(argument, target);
    } catch (UnwritableOutputException e) {
      throw e;
    } catch (IOException e) {
      throw UnwritableOutputException.from(argument, e);
    } catch (InvalidPathException e) {
      throw new UnwritableOutputException(argument, "this is not the name of a file: " + e.getReason());
    }
  }

  private static OutputFile beside(String argument, Path target) throws IOException {
    for (int attempt = 0; ; attempt++) {
      Path part = target.resolveSibling(
          "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + attempt + ".part");
      try {
        // Not createTempFile, which makes files that only their owner can read.
        OutputStream stream = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        part.toFile().deleteOnExit(); // when the user stops us half way
        return new OutputFile(argument, target, part, stream);
      } catch (FileAlreadyExistsException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static void requireNoInput(String argument, Path target, List<Path> inputs) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    for (Path input : inputs) {
      if (Files.exists(input) && Files.isSameFile(input, target)) {
        throw new UnwritableOutputException(argument, "this is an input; it will not be overwritten");
      }
    }
  }

  /** Returns where to write. Closing the stream is left to {@link #commit}. */
  public OutputStream stream() {
    return stream;
  }

  /** Writes bytes. */
  public void write(byte[] bytes) throws IOException {
    try {
      stream.write(bytes);
    } catch (ClosedOutputException | UnwritableOutputException e) {
      throw e;
    } catch (IOException e) {
      throw UnwritableOutputException.from(name, e);
    }
  }

  /**
   * Says that everything has been written: the target now has it.
   *
   * @throws IOException if it could not be written; the target is as it was
   */
  public void commit() throws IOException {
    try {
      stream.flush();
      stream.close();
      if (part != null && target != null) {
        try {
          Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      closed = true;
    } catch (ClosedOutputException | UnwritableOutputException e) {
      throw e;
    } catch (IOException e) {
      throw UnwritableOutputException.from(name, e);
    }
  }

  /** Removes what has been written, unless it has been committed. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (part != null) {
        stream.close();
      }
    } catch (IOException e) {
      // It is thrown away in any case, and what made it fail is on its way to the user.
    }
    try {
      if (part != null) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // Tried once more when the process ends.
    }
  }
}
