import { webdriverLauncher } from '@web/test-runner-webdriver';

/** WebDriver's own keys, https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowDown: '\uE015' };

/**
 * WebKit through its driver. The commands of the test runner know no window of a driver, so this gives them a page in the
 * words that they know.
 */
export function webkitLauncher(options) {
  const launcher = webdriverLauncher(options);
  launcher.type = 'playwright';
  launcher.getPage = () => pageOf(launcher.driver);
  return launcher;
}

function pageOf(driver) {
  const press = async (character) => {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: character }));
    await driver.performActions([{ type: 'key', id: 'keys', actions }]);
  };
  return {
    keyboard: {
      press: (name) => press(KEYS[name] ?? name),
      async type(text) {
        for (const character of text) await press(character);
      },
    },
    /** The window is made so large that what it shows has the size that the test asks for. */
    async setViewportSize({ width, height }) {
      const [frameWidth, frameHeight] = await driver.execute(
        'return [outerWidth - innerWidth, outerHeight - innerHeight]',
      );
      await driver.setWindowSize(width + frameWidth, height + frameHeight);
    },
  };
}
