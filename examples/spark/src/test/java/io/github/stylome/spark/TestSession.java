package io.github.stylome.spark;

import org.apache.spark.sql.SparkSession;

/** The one session of the JVM of the tests: two threads, no user interface, few partitions. */
public final class TestSession {
  private TestSession() {}

  /** Returns the session. */
  public static SparkSession get() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "3")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
  }
}
