import { describe, expect, it } from 'vitest';
import { isCarrier, outletIdOf, outletOf } from './outlet-of.ts';

describe('outletOf', () => {
  it.each([
    ['https://t.me/rybar/123', 't.me/rybar'],
    ['https://t.me/s/rybar', 't.me/rybar'],
    ['https://telegram.me/rybar?single', 't.me/rybar'],
    ['https://t.me/c/1234/5', 't.me'],
    ['https://t.me/+x843ec', 't.me'],
    ['https://t.me', 't.me'],
    ['https://twitter.com/DefMon3/status/1', 'x.com/DefMon3'],
    ['https://mobile.twitter.com/DefMon3', 'x.com/DefMon3'],
    ['https://x.com/i/status/1', 'x.com'],
    ['https://www.facebook.com/GeneralStaff.ua/posts/1', 'facebook.com/GeneralStaff.ua'],
    ['https://www.facebook.com/watch/?v=1', 'facebook.com'],
    ['https://m.facebook.com/story.php?story_fbid=3&id=100064', 'facebook.com/100064'],
    ['https://www.facebook.com/profile.php?id=1000', 'facebook.com/1000'],
    ['https://www.facebook.com/profile.php?id=groups/..', 'facebook.com'],
    ['https://www.facebook.com/groups/ferries/posts/1', 'facebook.com/groups/ferries'],
    ['https://www.instagram.com/p/Cfl5A/', 'instagram.com'],
    ['https://www.instagram.com/stories/ferry/1', 'instagram.com/ferry'],
    ['https://vk.com/wall-200391_308291', 'vk.com/club200391'],
    ['https://vk.com/public200391', 'vk.com/club200391'],
    ['https://m.vk.com/wall3472_6?w=1', 'vk.com/id3472'],
    ['https://www.youtube.com/watch?v=1', 'youtube.com'],
    ['https://youtu.be/1', 'youtube.com'],
    ['https://www.youtube.com/@ferry/videos', 'youtube.com/@ferry'],
    ['https://www.youtube.com/channel/UCa-b/live', 'youtube.com/channel/UCa-b'],
    ['https://www.tiktok.com/@ferry_/video/1', 'tiktok.com/@ferry_'],
    ['https://www.tiktok.com/t/1', 'tiktok.com'],
    ['https://www.example.org/a', 'example.org'],
    ['https://m.example.org./a', 'example.org'],
    ['https://m.example/a', 'm.example'],
    ['https://web.archive.org/web/20220226051154/https://www.daily.example/1', 'daily.example'],
    ['https://web.archive.org/web/2022*/daily', 'web.archive.org'],
    [
      'https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Ft.me%2Frybar%2F1&data=1',
      't.me/rybar',
    ],
    ['https://t.me/..%2f', 't.me'],
    ['https://constructor.example/', 'constructor.example'],
  ])('of %s is %s', (url, outlet) => {
    expect(outletOf(url)).toBe(outlet);
  });
});

describe('outletIdOf', () => {
  it('does not mind the case', () => {
    expect(outletIdOf('x.com/DefMon3')).toBe('x.com/defmon3');
  });
});

describe('isCarrier', () => {
  it.each([
    ['t.me', true],
    ['t.me/rybar', false],
    ['example.org', false],
  ])('of %s is %s', (id, carrier) => {
    expect(isCarrier(id)).toBe(carrier);
  });
});
