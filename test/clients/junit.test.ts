import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, needJunit, runTo, startBench, withProgram } from './servers.ts'

test('JUnit 5 registers and signs, with the JDK alone, as docs/junit.md says', async (context) => {
  needJunit(context)
  const bench = await startBench('junit')
  try {
    const { output } = await runTo('sh', [join(bench.folder, 'run')], { cwd: bench.folder, env: bench.env })
    expect(output).toMatch(/\b4 tests successful/)
    expect(output).toMatch(/\b0 tests failed/)
  } finally {
    await bench.close()
  }
})

/** Fails on purpose, once in the test and once before it. */
const FAILING = `
import static org.junit.jupiter.api.Assertions.assertEquals;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DisplayAtFailure.class)
class FailingTest implements DisplayAtFailure.HasToken {
    private CameraToken token = new CameraToken(Simulator.shared().token(), "{\\"preset\\":\\"factory-new\\"}");

    @Override
    public CameraToken token() {
        return token;
    }

    @BeforeEach
    void power(TestInfo info) {
        if (info.getDisplayName().equals("never begins")) token.tap("right");
    }

    @AfterEach
    void remove() {
        token.close();
    }

    @Test
    @DisplayName("is activated: ../a/b")
    void isActivated() {
        token.switchOn();
        assertEquals("activated", token.screen());
    }

    @Test
    @DisplayName("never begins")
    void neverBegins() {}
}
`

test('starts token and bank itself; a test that fails tells what the token shows, and keeps a picture', async (context) => {
  needJunit(context)
  const folder = folderWith('junit')
  try {
    rmSync(join(folder, 'WalkTest.java'))
    writeFileSync(join(folder, 'FailingTest.java'), FAILING)
    const { output, code } = await runTo('sh', [join(folder, 'run')], { cwd: folder, env: withProgram(folder) })
    expect(output).toMatch(/\b2 tests failed/)
    expect(code).toBe(1)
    const report = readFileSync(join(folder, 'reports/TEST-junit-jupiter.xml'), 'utf8')
    const pictures = readdirSync(join(folder, 'camtoken-pictures')).map((name) => join('camtoken-pictures', name))
    expect(pictures).toHaveLength(2)
    for (const picture of pictures) {
      expect(readFileSync(join(folder, picture)).subarray(1, 4).toString()).toBe('PNG')
    }
    for (const told of [output, report]) {
      for (const part of [
        'Please push "Continue"',
        'It is dark.',
        ...pictures.map((picture) => `Picture: ${picture}`),
      ]) {
        expect(told).toContain(part)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
