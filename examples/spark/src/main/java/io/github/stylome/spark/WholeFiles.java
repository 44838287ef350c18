package io.github.stylome.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Reads whole files, such as models, from wherever Hadoop reads them. */
final class WholeFiles {
  private WholeFiles() {}

  /**
   * Returns the bytes of a file.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  static byte[] read(SparkSession spark, String name) {
    Path path = new Path(name);
    try (InputStream in = path.getFileSystem(spark.sparkContext().hadoopConfiguration()).open(path)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      throw new IllegalArgumentException(name + ": there is no such file", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(name + ": it cannot be read: " + e.getMessage(), e);
    }
  }
}
