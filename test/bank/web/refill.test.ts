import { expect, test } from 'vitest'
import { refill } from '../../../bank/web/refill.ts'

const form = (content: string, action = '/a') =>
  `<form method="post" action="${action}" novalidate="">${content}</form>`

test.each([
  ['a text', '<input name="x" type="text" value="old"/>', '<input name="x" type="text" value="new"/>'],
  [
    'a text that was not sent',
    '<input name="y" type="text" value="old"/>',
    '<input name="y" type="text" value="old"/>',
  ],
  ['a hidden field', '<input type="hidden" name="x" value="old"/>', '<input type="hidden" name="x" value="old"/>'],
  ['a password', '<input type="password" name="x" value=""/>', '<input type="password" name="x" value=""/>'],
  ['a file', '<input type="file" name="x"/>', '<input type="file" name="x"/>'],
  [
    'a choice of several',
    '<input type="radio" name="x" value="old" checked=""/><input type="radio" name="x" value="new"/>',
    '<input type="radio" name="x" value="old"/><input type="radio" name="x" value="new" checked=""/>',
  ],
  [
    'boxes: what was not ticked was not sent',
    '<input type="checkbox" name="x" value="new"/><input type="checkbox" name="y" value="yes" checked=""/>',
    '<input type="checkbox" name="x" value="new" checked=""/><input type="checkbox" name="y" value="yes"/>',
  ],
  [
    'a list',
    '<select name="x"><option value="old" selected="">o</option><option value="new">n</option></select>',
    '<select name="x"><option value="old">o</option><option value="new" selected="">n</option></select>',
  ],
  ['a long text', '<textarea name="x" rows="3">old</textarea>', '<textarea name="x" rows="3">\nnew</textarea>'],
])('%s', (_, before, after) => {
  expect(refill(form(before), '/a', { x: 'new' })).toBe(form(after))
})

test('only the form that was sent is filled in', () => {
  const input = '<input name="x" type="text" value=""/>'
  const page = form(input, '/b') + form(input, '/a') + input
  expect(refill(page, '/a', { x: '1' })).toBe(
    form(input, '/b') + form('<input name="x" type="text" value="1"/>', '/a') + input,
  )
  expect(refill(page, '/c', { x: '1' })).toBe(page)
})

test('what was typed stays a text, whatever stands in it', () => {
  const typed = `"/><script>alert('$&')</script>`
  const safe = '&quot;/&gt;&lt;script&gt;alert(&#39;$&amp;&#39;)&lt;/script&gt;'
  expect(refill(form('<input name="x" value=""/><textarea name="x"></textarea>'), '/a', { x: typed })).toBe(
    form(`<input name="x" value="${safe}"/><textarea name="x">\n${safe}</textarea>`),
  )
})
