document.querySelector('#show').addEventListener('click', () => {
  document.querySelector('#hidden').hidden = false;
});

document.querySelector('#add').addEventListener('click', () => {
  const place = document.createElement('div');
  place.dataset.cairn = 'finder';
  place.dataset.src = 'packs/riverbend/';
  place.dataset.heading = 'Added later';
  document.querySelector('#later').append(place);
});
