/** Brings up a display where Linux has none. Node built-ins only. */
import { spawn } from 'node:child_process';

/**
 * Makes sure that windows have somewhere to show: Xvfb, unless there is a display.
 * Sets DISPLAY. Gives what ends it again.
 * @returns {Promise<{ started: boolean, stop: () => void }>}
 * @throws where Xvfb is needed and not installed
 */
export async function ensureDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return { started: false, stop: () => {} };
  }
  // Xvfb takes a display that is free, and writes its number to descriptor 3 when it is ready.
  // So large that its pointer, which stays in the middle, is on no window: one that opens over another would take the pointer
  // from that, and tests move one of their own.
  // -noreset: left to itself it starts anew whenever its last window closes, and turns away whoever comes in that moment.
  const words = ['-displayfd', '3', '-screen', '0', '3840x2400x24', '-nolisten', 'tcp', '-noreset'];
  // A group of its own: Ctrl+C in the terminal would end it before the app has saved and closed its windows.
  const xvfb = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const number = await new Promise((resolve, reject) => {
    let text = '';
    xvfb.on('error', () =>
      reject(new Error('There is no display, and Xvfb is not installed: apt-get install xvfb')),
    );
    xvfb.on('exit', (code) => reject(new Error(`There is no display, and Xvfb ended at once (${code}).`)));
    xvfb.stdio[3]?.on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  xvfb.removeAllListeners('exit');
  xvfb.unref();
  const stop = () => {
    xvfb.kill();
    delete process.env.DISPLAY;
  };
  process.on('exit', () => xvfb.kill());
  process.env.DISPLAY = `:${number}`;
  return { started: true, stop };
}
