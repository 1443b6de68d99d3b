import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, JUNIT_JARS, needJunit, runTo } from './servers.ts'

/** What the example uses of Selenium 4, which Debian has no package of: the compiler sees the rest of it. */
const SELENIUM: Readonly<Record<string, string>> = {
  By: 'public abstract class By { public static By cssSelector(String selector) { return null; } }',
  OutputType: 'public interface OutputType<T> { OutputType<byte[]> BYTES = null; }',
  SearchContext: 'public interface SearchContext { WebElement findElement(By by); }',
  TakesScreenshot: 'public interface TakesScreenshot { <X> X getScreenshotAs(OutputType<X> target); }',
  WebDriver: 'public interface WebDriver extends SearchContext { void get(String url); void quit(); }',
  WebElement:
    'public interface WebElement extends SearchContext, TakesScreenshot { void click(); void clear(); void sendKeys(CharSequence... keys); String getText(); }',
  'chrome.ChromeOptions':
    'public class ChromeOptions { public ChromeOptions addArguments(String... arguments) { return this; } }',
  'chrome.ChromeDriver':
    'public class ChromeDriver implements org.openqa.selenium.WebDriver { public ChromeDriver(ChromeOptions options) {} public void get(String url) {} public void quit() {} public org.openqa.selenium.WebElement findElement(org.openqa.selenium.By by) { return null; } }',
  'support.ui.ExpectedCondition':
    'public interface ExpectedCondition<T> extends java.util.function.Function<org.openqa.selenium.WebDriver, T> {}',
  'support.ui.ExpectedConditions':
    'public class ExpectedConditions { public static ExpectedCondition<org.openqa.selenium.WebElement> presenceOfElementLocated(org.openqa.selenium.By by) { return null; } }',
  'support.ui.WebDriverWait':
    'public class WebDriverWait { public WebDriverWait(org.openqa.selenium.WebDriver driver, java.time.Duration most) {} public <V> V until(java.util.function.Function<? super org.openqa.selenium.WebDriver, V> is) { return null; } }',
}

test('the example for Selenium in Java compiles beside the files for JUnit', async (context) => {
  needJunit(context)
  const folder = folderWith('junit', 'selenium-java')
  try {
    rmSync(join(folder, 'WalkTest.java'))
    const stubs = Object.entries(SELENIUM).map(([name, code]) => {
      const file = join(folder, 'stubs/org/openqa/selenium', `${name.replaceAll('.', '/')}.java`)
      mkdirSync(dirname(file), { recursive: true })
      const inside = name.split('.').slice(0, -1)
      writeFileSync(file, `package ${['org.openqa.selenium', ...inside].join('.')};\n${code}\n`)
      return file
    })
    const sources = ['SeleniumWalkTest', 'CameraToken', 'Simulator', 'Json', 'DisplayAtFailure'].map(
      (name) => `${name}.java`,
    )
    const args = [
      '-encoding',
      'UTF-8',
      '-Xlint:all',
      '-Werror',
      '-cp',
      JUNIT_JARS,
      '-d',
      'classes',
      ...sources,
      ...stubs,
    ]
    expect(await runTo('javac', args, { cwd: folder })).toEqual({ code: 0, output: '' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
