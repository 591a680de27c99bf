<?php
/**
 * Takes away the one thing that was kept.
 *
 * @package Cairn
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'cairn_settings' );
