package io.github.stylome.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What a gzip file holds (RFC 1952), all members of it. The end of the stream is the end of a whole file: length and
 * checksum of each member are right, and nothing but members is there. {@link java.util.zip.GZIPInputStream} takes what
 * follows a member and is not gzip for the end, and loses it.
 *
 * <p>Not safe for concurrent use.
 */
public final class GzipStream extends InputStream {
  private static final int HEADER_CHECKSUM = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int RESERVED = 0xE0;

  private final String source;
  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32(); // of the header, then of what is unpacked
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private boolean ended;
  private @Nullable GzipFormatException failure;

  private GzipStream(String source, InputStream in) {
    this.source = source;
    this.in = in;
  }

  /**
   * Begins to unpack a stream, which is closed with the one returned, and at once if this fails.
   *
   * @param source what the stream is, for the message of an error
   * @throws GzipFormatException if it does not begin as a gzip file
   * @throws IOException if it cannot be read
   */
  public static GzipStream of(String source, InputStream in) throws IOException {
    GzipStream stream = new GzipStream(source, in);
    try {
      stream.readHeader();
      return stream;
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * Reads up to {@code length} bytes, at least one if any is left and {@code length} is not 0.
   *
   * @throws GzipFormatException if the file is truncated or damaged, now and whenever it is asked again
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (failure != null) {
      throw failure;
    } else if (length == 0) {
      return 0;
    }
    while (!ended) {
      int read = inflate(bytes, offset, length);
      if (read > 0) {
        checksum.update(bytes, offset, read);
        return read;
      } else if (inflater.finished()) {
        finishMember();
      } else if (inflater.needsInput()) {
        if (!fill()) {
          throw truncated();
        }
        inflater.setInput(buffer, 0, limit);
      } else {
        throw damaged("a dictionary is missing"); // or the inflater would stand still
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws GzipFormatException {
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      throw damaged("the compressed data are invalid");
    }
  }

  private void finishMember() throws IOException {
    position = limit - inflater.getRemaining();
    if (readInt() != (int) checksum.getValue()) {
      throw damaged("the checksum is wrong");
    } else if (readInt() != (int) inflater.getBytesWritten()) { // modulo 2^32, as the format has it
      throw damaged("the length is wrong");
    } else if (position == limit && !fill()) {
      ended = true;
    } else {
      readHeader();
    }
  }

  private void readHeader() throws IOException {
    checksum.reset();
    if (readByte() != 0x1F || readByte() != 0x8B) {
      throw damaged("it does not have the mark of gzip where a member begins");
    } else if (readByte() != 8) {
      throw damaged("the method of compression is unknown");
    }
    int flags = readByte();
    if ((flags & RESERVED) != 0) {
      throw damaged("reserved flags are set");
    }
    skip(6); // time, and what the compressor says of itself
    if ((flags & EXTRA) != 0) {
      skip(readByte() | readByte() << 8);
    }
    for (int field : new int[] {NAME, COMMENT}) {
      while ((flags & field) != 0 && readByte() != 0) {
        // until the zero behind it
      }
    }
    int expected = (int) checksum.getValue() & 0xFFFF;
    if ((flags & HEADER_CHECKSUM) != 0 && (readByte() | readByte() << 8) != expected) {
      throw damaged("the checksum of a header is wrong");
    }
    checksum.reset();
    inflater.reset();
    inflater.setInput(buffer, position, limit - position);
  }

  private int readInt() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int next = nextByte();
      value |= next << shift;
    }
    return value;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      readByte();
    }
  }

  /** Returns the next byte of a header. */
  private int readByte() throws IOException {
    int value = nextByte();
    checksum.update(value);
    return value;
  }

  private int nextByte() throws IOException {
    if (position == limit && !fill()) {
      throw truncated();
    }
    return buffer[position++] & 0xFF;
  }

  /** Returns false at the end. */
  private boolean fill() throws IOException {
    int read = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(0, read);
    return read >= 0;
  }

  private GzipFormatException truncated() {
    return failed("the compressed file is truncated");
  }

  private GzipFormatException damaged(String why) {
    return failed("the compressed file is damaged or not gzip: " + why);
  }

  private GzipFormatException failed(String reason) {
    GzipFormatException made = new GzipFormatException(source, reason);
    failure = made;
    return made;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
