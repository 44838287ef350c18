package io.github.stylome.report.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that says what went wrong on a page and what it fetched. */
final class Browser implements AutoCloseable {
  private static final String REQUEST = "\"method\":\"Network.requestWillBeSent\"";

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** Returns Chromium, from the property {@code stylome.chrome}, from {@code CHROME_BIN} or from the path. */
  static Optional<Path> chromium() {
    return found(System.getProperty("stylome.chrome"), System.getenv("CHROME_BIN"), "chromium", "chromium-browser",
        "google-chrome");
  }

  /** Returns its driver, from {@code CHROMEDRIVER_BIN} or from the path. Nothing is downloaded. */
  static Optional<Path> driver() {
    return found(System.getProperty("stylome.chromedriver"), System.getenv("CHROMEDRIVER_BIN"), "chromedriver");
  }

  private static Optional<Path> found(String... names) {
    for (String name : names) {
      if (name == null || name.isEmpty()) {
        continue;
      }
      for (String folder : (File.pathSeparator + System.getenv("PATH")).split(File.pathSeparator, -1)) {
        Path path = Path.of(folder).resolve(name);
        if (Files.isRegularFile(path) && Files.isExecutable(path)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  static Browser open() throws IOException {
    Path profile = Files.createTempDirectory("stylome-browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1200,900",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(driver().orElseThrow().toFile()).withSilent(true).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return new Browser(driver, profile);
  }

  /** Shows as in the dark or by day, and as wide as this. */
  void look(boolean dark, int width, int height) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Opens a file and waits until it has laid itself out. */
  void show(Path page) {
    logs(LogType.BROWSER);
    logs(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
    until("return document.documentElement.dataset.ready === 'true'");
  }

  /** Opens all that can be opened, and scrolls down until all charts have been drawn. */
  void drawAll() {
    run("document.querySelectorAll('details').forEach(d => d.open = true)");
    until("document.querySelectorAll('details').forEach(d => d.open = true);"
        + "const bare = [...document.querySelectorAll('.chart')].find(c => !c.querySelector('canvas'));"
        + "if (bare) bare.scrollIntoView(); return !bare;");
    run("window.scrollTo(0, 0)");
  }

  /** Runs a script in the page. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that calls back. */
  Object await(String script) {
    return driver.executeAsyncScript(script);
  }

  /** Waits until a script returns true. */
  void until(String script) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Boolean.TRUE.equals(run(script))) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("this did not become true: " + script);
      }
    }
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Returns what the console says, warnings too, but for that about the tests, which read what is on a canvas. */
  List<String> complaints() {
    return logs(LogType.BROWSER).stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .filter(entry -> !entry.getMessage().contains("willReadFrequently"))
        .map(LogEntry::getMessage).toList();
  }

  /** Returns the addresses of what was fetched since the page was opened, but for the page. */
  List<String> fetched() {
    List<String> fetched = new ArrayList<>();
    for (LogEntry entry : logs(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      if (message.contains(REQUEST) && !message.contains("\"type\":\"Document\"")) {
        fetched.add(message);
      }
    }
    return fetched;
  }

  private List<LogEntry> logs(String type) {
    return driver.manage().logs().get(type).getAll();
  }

  /** Keeps a picture of the whole page where the property {@code stylome.screenshots} names a folder. */
  void keepPicture(String name) throws IOException {
    String folder = System.getProperty("stylome.screenshots");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (var files = Files.walk(profile)) {
      Path[] all = files.toArray(Path[]::new);
      for (int i = all.length - 1; i >= 0; i--) {
        Files.deleteIfExists(all[i]);
      }
    } catch (IOException e) {
      // Chromium may still be writing. The folder is one of temporary files, which the system clears.
    }
  }
}
