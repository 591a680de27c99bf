<?php
/**
 * Plugin Name:       Cairn
 * Description:       Find help, look at strengths, make a plan: recovery widgets that run in the visitor's own browser. No account, no tracking, nothing sent away.
 * Version:           {{version}}
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            Cairn contributors
 * License:           MIT
 * Text Domain:       cairn-widgets
 * Update URI:        false
 *
 * "Update URI: false" keeps WordPress from asking its directory for another plugin under the same name.
 *
 * @package Cairn
 */

namespace Cairn;

defined( 'ABSPATH' ) || exit;

const VERSION = '{{version}}';
/** The folder of the scripts, by what exactly is in them. */
const SCRIPTS = '{{files}}';
const OPTION  = 'cairn_settings';
const FILE    = __FILE__;

require __DIR__ . '/includes/words.php';
require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/elements.php';
require __DIR__ . '/includes/fallback.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/settings-page.php';

add_action( 'init', __NAMESPACE__ . '\\register_shortcodes' );
add_action( 'init', __NAMESPACE__ . '\\register_blocks' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\describe_blocks' );
add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\\module_tag', 10, 2 );
add_filter( 'the_content', __NAMESPACE__ . '\\notice_marked_divs', 12 );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\\link_to_settings' );
