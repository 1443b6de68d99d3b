// 全て ticks every account, and is ticked when each of them is.
const all = document.getElementById('all-accounts')
const boxes = [...document.querySelectorAll('.accounts input[name^="account-"]')]

all.addEventListener('change', () => {
  for (const box of boxes) box.checked = all.checked
})
for (const box of boxes) {
  box.addEventListener('change', () => {
    all.checked = boxes.every(({ checked }) => checked)
  })
}
