/** Drops files anywhere on the form. */
const form = document.querySelector<HTMLFormElement>('form[data-island="upload"]');
const input = form?.querySelector<HTMLInputElement>('input[type="file"]');

if (form && input) {
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) input.files = event.dataTransfer.files;
  });
}
