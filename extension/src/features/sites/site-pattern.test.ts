import { describe, expect, it } from 'vitest';
import { siteName, sitePattern, typedSitePattern } from './site-pattern.ts';

describe('site patterns', () => {
  it('are scheme and host, without port, path or name', () => {
    expect(sitePattern('https://records.example/people/4207?tab=notes#top')).toBe(
      'https://records.example/*',
    );
    expect(sitePattern('http://localhost:8710/')).toBe('http://localhost/*');
    expect(sitePattern('https://user:secret@records.example/')).toBe('https://records.example/*');
  });

  it('do not exist for pages that no site owns', () => {
    for (const address of [
      undefined,
      '',
      'chrome://extensions',
      'file:///a.html',
      'data:text/html,x',
      'about:blank',
    ]) {
      expect(sitePattern(address)).toBeUndefined();
    }
  });

  it('can be typed as a bare name, which means https', () => {
    expect(typedSitePattern(' records.example ')).toBe('https://records.example/*');
    expect(typedSitePattern('records.example/login')).toBe('https://records.example/*');
    expect(typedSitePattern('http://records.example')).toBe('http://records.example/*');
    for (const typed of ['', 'two words', 'javascript:alert(1)', 'ftp://records.example']) {
      expect(typedSitePattern(typed)).toBeUndefined();
    }
  });

  it('never widen to more than one host', () => {
    for (const typed of ['*', '*.example', 'https://*/*', 'http://*', '<all_urls>']) {
      expect(typedSitePattern(typed)).toBeUndefined();
    }
  });

  it('read as the name of the site', () => {
    expect(siteName('https://records.example/*')).toBe('records.example');
  });
});
